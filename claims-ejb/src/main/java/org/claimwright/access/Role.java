package org.claimwright.access;

/** What a person or a key may do. */
public enum Role {
    /** Works denials and the queue. */
    BILLER,
    /** Posts and releases remittances, uploads files, imports claims. */
    POSTER,
    /** Both, and assigns work. */
    SUPERVISOR,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Users and partners. */
    ADMIN
}
