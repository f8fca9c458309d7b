package org.claimwright.web.workqueue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimwright.access.Role;
import org.claimwright.parties.Clients;
import org.claimwright.web.Frame;
import org.claimwright.workqueue.ItemFilter;
import org.claimwright.workqueue.WorkItemRow;

/**
 * The items that are no denial, as their page shows them.
 *
 * @param kinds  to choose from
 * @param kind   the chosen one, empty for all
 * @param clients whom a release may choose where nobody knew the payee
 * @param next   where the next page starts, 0 for none
 */
public record Exceptions(Frame frame, List<Kind> kinds, String kind, List<WorkItemRow> items, List<Clients.Choice> clients, long next) {

    /** What a person may release; whatever else is held, its money is unsure and nobody may. */
    private static final Set<String> RELEASABLE = Set.of("STRUCTURE", "SUSPECTED_DUPLICATE", "UNKNOWN_PAYEE");

    /** Kinds of the domain with what people call them; the word order is the order of the chips. */
    static final List<Kind> KINDS = List.of(
            new Kind("hold", "Held remittance", "Held remittances", "A remittance is held: nothing of it is posted until the reason is dealt with.",
                    "release it with a reason where that is offered, or dismiss what came twice; else ask the payer for a right file: it posts by itself"),
            new Kind("unapplied", "Unapplied payment", "Unapplied payments", "Paid for a claim that is unknown or does not balance: the money waits in unapplied.",
                    "find whom it was paid for, in the old system or with the payer, and say what was done"),
            new Kind("reversal", "Reversal", "Reversals", "The payer took a decision back: the money waits until the reversal is paired.",
                    "look for the corrected claim in this remittance or the next, and say what was done"),
            new Kind("plb", "Provider adjustment", "Provider adjustments", "The payer adjusted the payment as a whole.",
                    "find the letter or the earlier claim that its reference names"),
            new Kind("charge-differs", "Charge that differs", "Charges that differ", "The payer decided on another charge than was billed.",
                    "compare the claim that was sent with what the payer read"),
            new Kind("prior-payer-differs", "Prior payer differs", "Prior payer differs", "What the payer says of the payer before differs from what we know.",
                    "compare with the remittance of the payer before"),
            new Kind("forwarded", "Forwarded claim", "Forwarded claims", "The payer forwarded the claim to the next one: do not bill.",
                    "wait for the remittance of the next payer"),
            new Kind("quarantine", "Quarantined file", "Quarantined files", "A file cannot be read as what it should be. It is kept; its sender has to be asked.",
                    "ask the sender for it again"),
            new Kind("stuck", "Stuck work", "Stuck work", "The system failed at this work five times: a person has to look.",
                    "a supervisor tries it again; if it gets stuck once more, report it"));

    static final ItemFilter OPEN = ItemFilter.open(KINDS.stream().map(Kind::name).toArray(String[]::new));

    /**
     * A kind of item.
     *
     * @param name    in the domain
     * @param one     what one of them is called
     * @param title   what all are called
     * @param meaning why it is here
     * @param next    what to do about it
     */
    public record Kind(String name, String one, String title, String meaning, String next) {
    }

    /** What an item is called, by its kind. */
    public static Kind kindOf(WorkItemRow item) {
        return KINDS.stream().filter(kind -> kind.name().equals(item.kind())).findFirst().orElse(new Kind(item.kind(), item.kind(), item.kind(), "", ""));
    }

    /** The remittance that a hold is about: {@code remittance:12} is 12; 0 for any other item. */
    public static long heldRemittance(WorkItemRow item) {
        return item.kind().equals("hold") && item.reference().matches("remittance:[0-9]{1,18}")
                ? Long.parseLong(item.reference().substring("remittance:".length())) : 0;
    }

    /** Does it wait for a release, and may the caller give it? */
    public boolean canRelease(WorkItemRow item) {
        return waitsForRelease(item) && frame.is(Role.POSTER, Role.SUPERVISOR);
    }

    public static boolean waitsForRelease(WorkItemRow item) {
        return heldRemittance(item) > 0 && RELEASABLE.contains(item.reason());
    }

    /** Is it the system's own work that got stuck, and may the caller have it tried again? */
    public boolean canRetry(WorkItemRow item) {
        return item.kind().equals("stuck") && frame.is(Role.SUPERVISOR);
    }

    /** What came twice can be said never to post; anything else that waits is money that has to go somewhere. */
    public static boolean mayBeDismissed(WorkItemRow item) {
        return heldRemittance(item) > 0 && item.reason().equals("SUSPECTED_DUPLICATE");
    }

    /** Its reason as people read it: {@code suspected duplicate}, {@code CO-50}. */
    public static String reasonOf(WorkItemRow item) {
        return item.kind().equals("hold") ? item.reason().toLowerCase(Locale.ROOT).replace('_', ' ') : item.reason();
    }

    public static boolean asksForClient(WorkItemRow item) {
        return item.reason().equals("UNKNOWN_PAYEE");
    }

    static Set<String> kindsOf(String chosen) {
        Set<String> known = OPEN.kinds();
        return known.contains(chosen) ? Set.of(chosen) : known;
    }
}
