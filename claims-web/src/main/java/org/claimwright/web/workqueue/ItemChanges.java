package org.claimwright.web.workqueue;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.claimwright.access.CurrentCaller;
import org.claimwright.web.Typed;
import org.claimwright.web.Words;
import org.claimwright.workqueue.ChangedMeanwhile;
import org.claimwright.workqueue.WorkItems;

/** Does to a work item what its panel's forms ask for, and says it in one line. */
@RequestScoped
public class ItemChanges {

    @Inject
    private WorkItems items;

    @Inject
    private CurrentCaller caller;

    /**
     * What is asked for.
     *
     * @param version of the item as its page showed it
     * @param change  assign, unassign, pend, note, done or reopen
     * @param until   for pend: a day after today
     * @param words   the note, or why
     */
    public record Change(long item, int version, String change, String until, String words) {
    }

    /**
     * Does it.
     *
     * @return what happened, for the caller: no data of a patient, no quotes
     * @throws ClientErrorException when it cannot be done now, or lacks something
     */
    public String make(Change asked) {
        items.find(asked.item()).orElseThrow(NotFoundException::new);
        try {
            return apply(asked, Typed.words(asked.words()));
        } catch (ChangedMeanwhile e) {
            throw new ClientErrorException("Somebody else changed this item meanwhile. Open it again.", Response.Status.CONFLICT, e);
        } catch (EJBException e) {
            if (e.getCause() instanceof IllegalStateException refused) {
                throw new ClientErrorException("That cannot be done now: " + refused.getMessage() + ".", Response.Status.CONFLICT, e);
            }
            throw e;
        }
    }

    private String apply(Change asked, String words) {
        switch (asked.change()) {
            case "assign" -> items.assign(asked.item(), asked.version(), caller.signedIn().orElseThrow().userId());
            case "unassign" -> items.assign(asked.item(), asked.version(), null);
            case "pend" -> items.pend(asked.item(), asked.version(), until(asked), words);
            case "note" -> items.note(asked.item(), noted(words));
            case "done" -> items.finish(asked.item(), asked.version(), words);
            case "reopen" -> items.reopen(asked.item(), asked.version(), words);
            default -> throw new BadRequestException("There is no change called so.");
        }
        return said(asked);
    }

    private static String said(Change asked) {
        return switch (asked.change()) {
            case "assign" -> "The item is yours.";
            case "unassign" -> "The item is nobody's now.";
            case "pend" -> "Pended until " + Words.day(until(asked)) + ".";
            case "note" -> "The note is kept.";
            case "done" -> "Done.";
            default -> "Open again, and yours if it was.";
        };
    }

    private static LocalDate until(Change asked) {
        try {
            LocalDate until = LocalDate.parse(String.valueOf(asked.until()));
            if (until.isAfter(LocalDate.now())) {
                return until;
            }
        } catch (DateTimeException e) {
            throw new BadRequestException("Say until which day: a day after today.", e);
        }
        throw new BadRequestException("Say until which day: a day after today.");
    }

    private static String noted(String words) {
        if (words.isEmpty()) {
            throw new BadRequestException("The note is empty.");
        }
        return words;
    }
}
