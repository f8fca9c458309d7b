package org.claimwright.house.unlisted.money;

class Money {
}
