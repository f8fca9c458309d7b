package org.claimwright.house.typo.money;

public class Money {
}
