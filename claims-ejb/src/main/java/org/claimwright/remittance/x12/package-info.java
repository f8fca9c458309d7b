/**
 * Segments of the 835 (005010X221A1) to typed records, and the rules of that guide that a schema cannot say. CLP03 is spoken only here.
 */
package org.claimwright.remittance.x12;
