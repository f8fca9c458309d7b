package org.claimwright.remittance;

import java.util.List;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.remittance.rules.Judgement.StructureError;

/**
 * An ST as it was read before: its envelope, its bytes and its errors.
 *
 * @param partner who sent the file first, or {@code upload}
 * @param test    ISA15 = T in an organisation that does not post tests
 * @param errors  those that were kept, in their order
 * @param errorCount how many it has, kept or not
 */
record ReceivedTransaction(long transactionId, long fileId, String partner, TransactionHeader header, long length, boolean truncated, boolean test,
                           List<StructureError> errors, int errorCount) {
}
