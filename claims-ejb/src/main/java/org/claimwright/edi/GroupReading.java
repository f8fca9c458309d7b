package org.claimwright.edi;

import java.util.Map;
import java.util.Optional;

/** One functional group while it passes: what its GS says, which guide answers for it, and how its transactions fared. */
final class GroupReading {

    /** Which group carries which transaction set, for the guides of HIPAA. */
    private static final Map<String, String> GROUP_OF_SET = Map.ofEntries(Map.entry("270", "HS"), Map.entry("271", "HB"), Map.entry("276", "HR"),
        Map.entry("277", "HN"), Map.entry("278", "HI"), Map.entry("820", "RA"), Map.entry("834", "BE"), Map.entry("835", "HP"),
        Map.entry("837", "HC"), Map.entry("999", "FA"));

    private static final int LONGEST_VALUE = 35;

    final String functionalId;
    final String sender;
    final String receiver;
    final String control;
    final String version;
    private final String interchangeVersion;
    private final SeenNumbers transactions = new SeenNumbers();
    private int received;
    private int accepted;
    private boolean hasErrors;

    GroupReading(Segment gs, String interchangeVersion) {
        this(capped(gs.text(1)), capped(gs.text(2)), capped(gs.text(3)), capped(gs.text(6)), capped(gs.text(8)), interchangeVersion);
    }

    /** A group that goes on behind its GE. */
    GroupReading(EdiListener.Group again, String interchangeVersion) {
        this(again.functionalId(), again.sender(), again.receiver(), again.control(), again.version(), interchangeVersion);
    }

    /** The group of a transaction that is read again. */
    GroupReading(TransactionHeader header) {
        this(header.functionalId(), "", "", header.group(), header.version(), "00501");
    }

    private GroupReading(String functionalId, String sender, String receiver, String control, String version, String interchangeVersion) {
        this.functionalId = functionalId;
        this.sender = sender;
        this.receiver = receiver;
        this.control = control;
        this.version = version;
        this.interchangeVersion = interchangeVersion;
    }

    /** A value of an envelope, which every problem repeats: no more of it than any envelope may have. */
    static String capped(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    /** Whether GS01 is a group of HIPAA. */
    boolean isKnown() {
        return GROUP_OF_SET.containsValue(functionalId);
    }

    /** Whether we have a guide for GS08. */
    boolean hasKnownVersion() {
        return Guides.all().knows(interchangeVersion, version);
    }

    /** Whether the transaction set travels in another group of HIPAA than this one. */
    boolean isOddFor(String transactionSet) {
        String group = GROUP_OF_SET.get(transactionSet);
        return group != null && isKnown() && !group.equals(functionalId);
    }

    /** The guide of a transaction; one that travels in the wrong group is still read by its own. */
    Optional<Guide> guideFor(String transactionSet) {
        String group = isKnown() ? GROUP_OF_SET.getOrDefault(transactionSet, functionalId) : functionalId;
        return Guides.all().find(interchangeVersion, group, version, transactionSet);
    }

    static boolean isKnownSet(String transactionSet) {
        return GROUP_OF_SET.containsKey(transactionSet);
    }

    /** Whether no other transaction of the group has this control number so far. */
    boolean isNew(String transactionControl) {
        return transactions.add(transactionControl);
    }

    void noteError() {
        hasErrors = true;
    }

    void count(boolean transactionAccepted) {
        receive();
        accept(transactionAccepted);
    }

    /** A transaction is over; whether it is accepted comes later. */
    void receive() {
        received++;
    }

    void accept(boolean transactionAccepted) {
        accepted += transactionAccepted ? 1 : 0;
    }

    /** The same envelope for one transaction that is read elsewhere. */
    GroupReading alone() {
        return new GroupReading(functionalId, sender, receiver, control, version, interchangeVersion);
    }

    int received() {
        return received;
    }

    /** AK901: all good A, or E where the group itself has errors; some refused P; all refused, or nothing to accept in a wrong group, R. */
    String code() {
        if (accepted == received) {
            return !hasErrors ? "A" : received == 0 ? "R" : "E";
        }
        return accepted == 0 ? "R" : "P";
    }

    EdiListener.Group group() {
        return new EdiListener.Group(functionalId, control, version, sender, receiver);
    }

    EdiListener.GroupResult result(String interchange, int declared) {
        return new EdiListener.GroupResult(interchange, functionalId, control, version, sender, receiver, declared, received, accepted, code());
    }
}
