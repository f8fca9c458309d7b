package org.claimwright.edi;

/**
 * A TA1 that came in: what a partner says of an interchange of ours. Only one without a fault is told as this.
 *
 * @param interchange  ISA13 of the interchange that brought it
 * @param acknowledged TA101: ISA13 of ours, nine digits
 * @param date         TA102: ISA09 of ours, YYMMDD
 * @param time         TA103: ISA10 of ours, HHMM
 * @param code         TA104: A accepted, E accepted with errors, R rejected
 * @param note         TA105: why, {@code 000} for no error
 * @param firstByte    0-based offset in the file of the TA1
 */
public record InterchangeAcknowledgement(String interchange, String acknowledged, String date, String time, String code, String note, long firstByte) {

    public boolean isRejection() {
        return code.equals("R");
    }
}
