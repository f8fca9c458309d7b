package org.claimwright.web;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.claimwright.source.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a request was not done, in words for the caller: never a stack trace, never data of a patient.
 *
 * @param status the HTTP status
 * @param title  its name
 * @param detail what happened and what to do
 */
public record Problem(int status, String title, String detail) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(status, known == null ? "Error" : known.getReasonPhrase(), detail);
    }

    /** Logs what is our mistake, under a reference that the caller is shown. */
    public static Problem of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof WebApplicationException refused && refused.getResponse().getStatus() < 500) {
            return of(refused.getResponse().getStatus(), words(refused));
        }
        if (cause instanceof SecurityException || cause instanceof EJBAccessException) {
            LOG.info("refused: {}", cause.getMessage());
            return of(403, "Your role may not do this.");
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {}: {}\n{}", reference, Fault.reason(failure), Fault.trace(failure));
        return of(500, "This is a mistake of ours. It is in the server's log under the reference " + reference + ".");
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof EJBException && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }

    private static String words(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 403 -> "Your role may not do this.";
            case 404 -> "There is nothing under this address.";
            case 405 -> "This address takes another method.";
            case 415 -> "This address takes another type of body.";
            default -> refused.getMessage();
        };
    }
}
