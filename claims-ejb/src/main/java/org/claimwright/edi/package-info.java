/**
 * X12: split a file by interchange and transaction, read it, check it against its guide, keep the position of every value, answer with
 * TA1 and 999. The only user of StAEDI. Entry point: {@link org.claimwright.edi.EdiReader}. Must not know what a claim is or where
 * a file came from.
 */
package org.claimwright.edi;
