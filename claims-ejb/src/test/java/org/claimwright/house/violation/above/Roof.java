package org.claimwright.house.violation.above;

public class Roof {
}
