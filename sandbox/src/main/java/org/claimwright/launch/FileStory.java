package org.claimwright.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.money.Money;

/**
 * What became of a file, as the server tells it.
 *
 * @param state    RECEIVED, READ or QUARANTINED
 * @param arrivals how often its bytes came in
 * @param done     nothing is left to do for it
 * @param problem  of the file as a whole, else null
 * @param stuck    what is left of the work on it and waits for a person
 */
record FileStory(long id, String name, String state, int arrivals, boolean done, String problem, List<Stuck> stuck,
        List<Transaction> transactions) {

    /** Work that failed so often that the server gave up: the number by which it is tried again, and why. */
    record Stuck(long item, String words) {
    }

    /**
     * An ST.
     *
     * @param state HELD, HELD_FOR_RELEASE, DUPLICATE, TEST or POSTED; {@code "-"} when it is no remittance
     * @param hold  why it is held, NONE when it is not
     */
    record Transaction(String control, long remittance, String state, String hold, String words, int claims, Money payment, Money paid,
            Money adjusted, Money patient, Money denied, Money unapplied) {

        static Transaction of(JsonNode json) {
            JsonNode remittance = json.path("remittance");
            return new Transaction(json.path("control").asText(), remittance.path("remittanceId").asLong(), remittance.path("state").asText("-"),
                    text(remittance, "holdReason", "NONE"), text(remittance, "holdWords", ""), remittance.path("claims").asInt(),
                    money(remittance, "payment"), money(remittance, "paid"), money(remittance, "adjusted"), money(remittance, "patient"),
                    money(remittance, "denied"), money(remittance, "unapplied"));
        }
    }

    static FileStory of(JsonNode json) {
        List<Stuck> stuck = new ArrayList<>();
        json.path("stuck").forEach(work -> stuck.add(new Stuck(work.path("itemId").asLong(), work.path("words").asText())));
        List<Transaction> transactions = new ArrayList<>();
        json.path("transactions").forEach(transaction -> transactions.add(Transaction.of(transaction)));
        return new FileStory(json.path("fileId").asLong(), json.path("name").asText(), json.path("state").asText(),
                json.path("arrivals").asInt(), json.path("done").asBoolean(), text(json, "problem", null), stuck, transactions);
    }

    private static String text(JsonNode json, String name, String otherwise) {
        return json.hasNonNull(name) ? json.get(name).asText() : otherwise;
    }

    private static Money money(JsonNode json, String name) {
        return json.hasNonNull(name) ? Money.parse(json.get(name).asText()) : Money.ZERO;
    }
}
