package org.claimwright.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.money.Money;
import org.claimwright.receivables.Balances;
import org.claimwright.receivables.LedgerCheck;
import org.claimwright.receivables.Provenance;
import org.claimwright.receivables.Provenances;
import org.claimwright.receivables.TrialBalance;
import org.claimwright.source.Source;

/** The ledger: its trial balance, whether it is sound, and where an entry comes from. */
@Path("ledger")
@RequestScoped
@PermitAll
@Transactional
@Walled
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    private Balances balances;

    @Inject
    private LedgerCheck check;

    @Inject
    private Provenances provenances;

    @Inject
    private Audit audit;

    /** One account's balance, debit positive. */
    public record AccountBalance(String account, Money balance) {
    }

    /** @param total 0.00, or the ledger is broken */
    public record Trial(List<AccountBalance> accounts, Money total) {
    }

    @GET
    @Path("trial-balance")
    public Trial trialBalance() {
        audit.note("viewed trial balance", "ledger");
        TrialBalance trial = TrialBalance.of(balances.all());
        return new Trial(trial.rows().stream().map(row -> new AccountBalance(row.account().text(), row.balance())).toList(), trial.total());
    }

    /** Every invariant of the ledger; {@code ok} when all hold. */
    public record Checked(boolean ok, List<LedgerCheck.Outcome> checks) {
    }

    @GET
    @Path("check")
    public Checked check() {
        audit.note("viewed ledger check", "ledger");
        List<LedgerCheck.Outcome> outcomes = check.run();
        return new Checked(outcomes.stream().allMatch(LedgerCheck.Outcome::ok), outcomes);
    }

    /**
     * Where an entry comes from; the rule is null where the bytes alone say it, the file where a person or an import did it.
     *
     * @param rule       {@code rulebook@version/rule}
     * @param byteOffset 0-based offset in the file of the segment's first byte
     * @param length     of the segment without its terminator
     * @param segment    its text
     */
    public record Origin(String account, long cents, String rule, String words, String actor, String file, @JsonProperty("byte") Long byteOffset,
                         Integer length, Integer element, String segment) {

        static Origin of(Provenance entry) {
            Source source = entry.source();
            return new Origin(entry.account().text(), entry.amount().cents(), entry.rule(), entry.words(), entry.actor(), entry.fileName(),
                    source == null ? null : source.firstByte(), source == null ? null : source.length(), source == null ? null : source.element(),
                    entry.segment());
        }
    }

    @GET
    @Path("entries/{journal: [0-9a-f-]{36}}/{entry: [0-9]{1,5}}/provenance")
    public Origin provenance(@PathParam("journal") UUID journal, @PathParam("entry") int number) {
        Provenance entry = provenances.of(journal, number).orElseThrow(NotFoundException::new);
        audit.note("viewed source of entry", "entry:" + journal + "/" + number);
        return Origin.of(entry);
    }
}
