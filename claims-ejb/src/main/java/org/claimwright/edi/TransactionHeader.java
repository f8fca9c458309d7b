package org.claimwright.edi;

/**
 * An ST as its envelope presents it.
 *
 * @param ordinal        of the transaction within the file, from 1
 * @param interchange    ISA13
 * @param usage          ISA15, {@code P} or {@code T}
 * @param interchangeSender ISA05 and ISA06 trimmed, {@code ZZ:PAYER}
 * @param interchangeReceiver ISA07 and ISA08 trimmed
 * @param group          GS06
 * @param functionalId   GS01
 * @param version        GS08
 * @param transactionSet ST01
 * @param control        ST02
 * @param firstByte      0-based offset in the file of the ST segment
 * @param delimiters     the interchange's
 */
public record TransactionHeader(int ordinal, String interchange, String usage, String interchangeSender, String interchangeReceiver,
                                String group, String functionalId, String version, String transactionSet, String control, long firstByte,
                                Delimiters delimiters) {
}
