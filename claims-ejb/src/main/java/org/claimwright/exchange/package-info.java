/**
 * Every file in or out: raw bytes with their hash, stored before anything reads them, control numbers, duplicates, leases, outbox.
 */
package org.claimwright.exchange;
