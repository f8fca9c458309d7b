package org.claimwright.intake;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.TransactionResult;

/**
 * The parts of one file that go no further and that somebody has to look at: interchanges that were refused or are of another version, and
 * transactions that are refused or of a guide that we do not read. An accepted transaction of a guide that we read is none of them, also when nothing
 * is done with it. The 835s are not asked: what becomes of them is the remittance's decision.
 */
final class UnreadParts implements EdiListener {

    /** So many parts are told one by one. */
    private static final int MOST = 20;
    private static final CodeList NOTES = CodeList.load("ta105");
    private static final String WRONG_VERSION = "017";
    /** The acknowledgement of the versions before 5010. */
    private static final String OLD_ACKNOWLEDGEMENT = "997";

    private final List<Part> parts = new ArrayList<>();
    private int count;
    private int interchanges;

    /**
     * One of them.
     *
     * @param place  behind {@code file:N/}: {@code interchange:2}, {@code transaction:7}, {@code others}
     * @param reason for the work queue, in one word
     * @param words  for a person
     */
    record Part(String place, String reason, String words) {
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        interchanges++;
        boolean refused = result.code().equals("R");
        if (refused || result.note().equals(WRONG_VERSION)) {
            String why = NOTES.find(result.note()).map(note -> note.label() + " (TA105 " + result.note() + ")").orElse("TA105 " + result.note());
            add(new Part("interchange:" + interchanges, refused ? "refused-interchange" : "interchange-version", "ISA " + result.control() + ": " + why
                    + (refused ? "; nothing in it was read, ask the sender for it again" : ", it has to be 00501; what is in it was read, ask the sender to mend it")));
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        String place = "transaction:" + result.header().ordinal();
        String set = result.header().transactionSet();
        String which = "ST %s is a %s (%s)".formatted(result.header().control(), set, result.header().version());
        if (result.guide() == null && set.equals(OLD_ACKNOWLEDGEMENT)) {
            add(new Part(place, "unknown-transaction-set", which + ", in whose place HIPAA has the 999: ask the sender for that; kept, nothing was done with it"));
        } else if (result.guide() == null) {
            add(new Part(place, "unknown-transaction-set", which + ", which this installation does not read: kept, nothing was done with it"));
        } else if (!result.accepted()) {
            add(new Part(place, "refused-transaction", which + " with " + result.errors() + (result.errors() == 1 ? " error" : " errors")
                    + ": refused; kept, nothing was done with it"));
        }
    }

    private void add(Part part) {
        count++;
        if (parts.size() < MOST) {
            parts.add(part);
        }
    }

    /** The first twenty, in the order of the file, and one that counts the others where there are any. */
    List<Part> parts() {
        List<Part> told = new ArrayList<>(parts);
        if (count > MOST) {
            told.add(new Part("others", "more-unread-parts", count - MOST
                    + " more interchanges or transactions of the file were refused or are none that this installation reads: kept, nothing was done with them"));
        }
        return told;
    }
}
