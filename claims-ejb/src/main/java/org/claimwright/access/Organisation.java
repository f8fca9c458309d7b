package org.claimwright.access;

/**
 * A practice or a billing company.
 *
 * @param sandbox ISA15 = T is posted only here
 */
public record Organisation(int id, String name, boolean sandbox) {
}
