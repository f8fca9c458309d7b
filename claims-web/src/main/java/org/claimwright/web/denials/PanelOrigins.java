package org.claimwright.web.denials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwright.denials.DenialDetail;
import org.claimwright.denials.DenialDetail.Bar;
import org.claimwright.denials.DenialDetail.BarEntry;
import org.claimwright.denials.DenialDetail.LineDecision;
import org.claimwright.denials.DenialDetail.Step;
import org.claimwright.exchange.SegmentsInFile;
import org.claimwright.money.Money;
import org.claimwright.receivables.Provenance;
import org.claimwright.receivables.Provenances;
import org.claimwright.source.Source;
import org.claimwright.web.SourceView;
import org.claimwright.web.Words;
import org.claimwright.web.denials.Panel.Origin;

/**
 * From the amounts of a panel to their bytes. A segment is named in the URL by what it says: {@code claim} (the CLP), {@code denied-0} (the
 * first CAS that left money open), or an entry of the ledger by its journal and number; never by a place in a file.
 */
@Dependent
public class PanelOrigins {

    @Inject
    private Provenances provenances;

    @Inject
    private SegmentsInFile segments;

    /** One row per amount, in the order of the bars; entries without bytes are one row a bar. */
    List<Origin> of(DenialDetail denial) {
        List<Origin> origins = new ArrayList<>();
        for (Bar bar : denial.waterfall()) {
            switch (bar.step()) {
                case BILLED -> origins.add(claim(denial, bar));
                case BALANCE -> origins.addAll(denied(denial));
                default -> origins.addAll(entries(bar));
            }
        }
        return origins;
    }

    private Origin claim(DenialDetail denial, Bar bar) {
        Source source = denial.remittance().claim();
        return new Origin(Step.BILLED, "Billed", bar.amount(), "claim", provenances.text(source), source.firstByte());
    }

    private static List<Origin> denied(DenialDetail denial) {
        List<Origin> origins = new ArrayList<>();
        for (LineDecision decision : denial.decisions()) {
            origins.add(new Origin(Step.BALANCE, "Denied", decision.open(), "denied-" + origins.size(), decision.segment(), decision.source().firstByte()));
        }
        return origins;
    }

    private List<Origin> entries(Bar bar) {
        List<Origin> origins = new ArrayList<>();
        bar.entries().stream().filter(entry -> entry.source() != null).map(entry -> entry(bar.step(), entry)).forEach(origins::add);
        List<BarEntry> told = bar.entries().stream().filter(entry -> entry.source() == null).toList();
        if (!told.isEmpty()) {
            origins.add(new Origin(bar.step(), label(told.get(0)), told.stream().map(BarEntry::amount).reduce(Money.ZERO,
                    Money::plus), null, "booked on " + Words.day(told.get(0).bookedOn()), -1));
        }
        return origins;
    }

    private Origin entry(Step step, BarEntry entry) {
        return new Origin(step, label(entry), entry.amount(), entry.journalId() + "-" + entry.entryNo(), provenances.text(entry.source()),
                entry.source().firstByte());
    }

    private static String label(BarEntry entry) {
        return switch (entry.account()) {
            case CONTRACTUAL -> "Contractual";
            case REMITTANCE_IN_TRANSIT -> "Paid";
            case PATIENT_OPEN -> "Patient";
            case PRIOR_PAYER -> "Prior payer";
            case SETTLED_BEFORE_IMPORT -> "Settled before";
            default -> entry.account().text();
        };
    }

    /** The bytes behind one key; empty when this denial has no such amount. */
    Optional<SourceView> find(DenialDetail denial, String key) {
        if (key.equals("claim")) {
            return Optional.of(new SourceView("The claim in the remittance", null, null, null, segments.around(denial.remittance().claim())));
        }
        return key.startsWith("denied-") ? denied(denial, key) : entry(denial, key);
    }

    private Optional<SourceView> denied(DenialDetail denial, String key) {
        int index = Integer.parseInt(key.substring("denied-".length()));
        return denial.decisions().stream().skip(index).findFirst().map(decision -> new SourceView("Denied " + decision.group() + "-" + decision.reason(),
                decision.open(), decision.rule(), decision.because(), segments.around(decision.source())));
    }

    private Optional<SourceView> entry(DenialDetail denial, String key) {
        return denial.waterfall().stream().flatMap(bar -> bar.entries().stream()).filter(entry -> entry.source() != null)
                .filter(entry -> key.equals(entry.journalId() + "-" + entry.entryNo())).findFirst()
                .flatMap(entry -> provenance(entry.journalId(), entry.entryNo()).map(origin -> new SourceView(label(entry), entry.amount(), origin.rule(),
                        origin.words(), segments.around(entry.source()))));
    }

    private Optional<Provenance> provenance(UUID journal, int entryNo) {
        return provenances.of(journal, entryNo);
    }
}
