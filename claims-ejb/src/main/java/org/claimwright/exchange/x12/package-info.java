/** 999 and TA1 as typed records, and the rules of 005010X231A1 that its schema cannot say. */
package org.claimwright.exchange.x12;
