package org.claimwright.edi;

/**
 * An ST when it has passed.
 *
 * @param header    its envelope
 * @param guide     the guide it was checked against, e.g. {@code 005010X221A1}; null when we have none
 * @param accepted  no error in it
 * @param errors    how many errors
 * @param warnings  how many warnings
 * @param truncated the data ended before its SE: the end of the file, or the next ISA; false where only the SE is missing and its group goes on
 * @param segments  how many segments, ST and SE included
 * @param length    bytes from ST to the end of SE with its terminator (or to the end of what there is)
 */
public record TransactionResult(TransactionHeader header, String guide, boolean accepted, int errors, int warnings, boolean truncated,
                                int segments, long length) {
}
