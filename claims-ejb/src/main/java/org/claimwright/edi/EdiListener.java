package org.claimwright.edi;

/** Who listens while a file is read, in the order of the file. Every method has a body, so that a listener takes only what it needs. */
public interface EdiListener {

    /** An interchange begins, readable or not. */
    default void interchangeBegins(Interchange interchange) {
    }

    /** A TA1 without a fault has come in; its interchange is the one that began last. */
    default void interchangeAcknowledgement(InterchangeAcknowledgement acknowledgement) {
    }

    /** A functional group begins. */
    default void groupBegins(Group group) {
    }

    /**
     * A segment outside of any transaction passes, before what is wrong with it is told: ISA, TA1, GS, GE, IEA, or what cannot stand there. The object
     * is reused.
     *
     * @param delimiters of the interchange; null where its ISA cannot be read
     */
    default void envelope(Segment segment, Delimiters delimiters) {
    }

    /** An ST begins; its segments follow, the ST itself first. */
    default void transactionBegins(TransactionHeader header) {
    }

    /** A segment passes, matched and checked. The object is reused: copy what is kept. */
    default void segment(Segment segment) {
    }

    default void transactionEnds(TransactionResult result) {
    }

    /** As soon as it is found. */
    default void problem(EdiProblem problem) {
    }

    /** A functional group is over: what a 999 needs besides the problems. */
    default void groupEnds(GroupResult result) {
    }

    /** An interchange is over: what a TA1 needs. */
    default void interchangeEnds(InterchangeResult result) {
    }

    /** ISA13, ISA09, ISA10, ISA05 to ISA08 and ISA15, trimmed. */
    record Interchange(String control, String date, String time, String senderQualifier, String sender, String receiverQualifier,
                       String receiver, String usage) {
        InterchangeResult result(String code, String note, boolean acknowledgementRequested, boolean onlyTa1) {
            return new InterchangeResult(control, date, time, senderQualifier, sender, receiverQualifier, receiver, usage, code, note,
                    acknowledgementRequested, onlyTa1);
        }
    }

    /** GS01, GS06, GS08, GS02 and GS03. */
    record Group(String functionalId, String control, String version, String sender, String receiver) {
    }

    /** @param accepted no error in the GS and GE and at least one transaction accepted; {@code code} AK901: A, E, P or R */
    record GroupResult(String interchange, String functionalId, String control, String version, String sender, String receiver,
                       int declared, int received, int accepted, String code) {
    }

    /** {@code code} is TA104 (A, E, R), {@code note} TA105 ({@code 000} when there is nothing to say). */
    record InterchangeResult(String control, String date, String time, String senderQualifier, String sender, String receiverQualifier,
                             String receiver, String usage, String code, String note, boolean acknowledgementRequested, boolean onlyTa1) {
    }
}
