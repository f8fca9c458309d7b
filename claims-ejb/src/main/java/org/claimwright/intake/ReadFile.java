package org.claimwright.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.access.Walled;
import org.claimwright.edi.Acknowledgements;
import org.claimwright.edi.AllListeners;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.Leniency;
import org.claimwright.edi.SnipTypes;
import org.claimwright.exchange.EdiProblems;
import org.claimwright.exchange.Interchanges;
import org.claimwright.exchange.Outbox;
import org.claimwright.exchange.RawFiles;
import org.claimwright.exchange.TransactionSets;
import org.claimwright.money.Money;
import org.claimwright.parties.TradingPartner;
import org.claimwright.remittance.RemittanceOutlines;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.TodoHandler;
import org.claimwright.workqueue.WorkItems;

/**
 * Reads a stored file once, from its first byte to its last, and says what is in it: its envelopes, its transactions and what is wrong with
 * them. Each remittance in it is handed on by id, also a rejected one: what becomes of the money is the remittance's decision. Of the other
 * transactions a work item tells only those that are refused or that nobody reads.
 */
@Stateless
@LocalBean
@PermitAll
@Walled
public class ReadFile implements TodoHandler {

    public static final String KIND = "READ_FILE";
    static final String POST_REMITTANCE = "POST_REMITTANCE";

    private final EdiReader reader = new EdiReader(GuideRules.ofAllFeatures());

    @Inject
    private RawFiles files;

    @Inject
    private Interchanges interchanges;

    @Inject
    private TransactionSets transactionSets;

    @Inject
    private EdiProblems problems;

    @Inject
    private RemittanceOutlines outlines;

    @Inject
    private Outbox outbox;

    @Inject
    private Todo todo;

    @Inject
    private WorkItems items;

    @Inject
    private Clock clock;

    public ReadFile() {
    }

    public ReadFile(RawFiles files, Interchanges interchanges, TransactionSets transactionSets, EdiProblems problems,
            RemittanceOutlines outlines, Outbox outbox, Todo todo, WorkItems items, Clock clock) {
        this.files = files;
        this.interchanges = interchanges;
        this.transactionSets = transactionSets;
        this.problems = problems;
        this.outlines = outlines;
        this.outbox = outbox;
        this.todo = todo;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(long fileId) throws IOException {
        if (!files.isUnread(fileId)) {
            return;
        }
        Optional<TradingPartner> partner = TradingPartner.named(files.partner(fileId));
        Set<Leniency> leniencies = partner.map(TradingPartner::leniencies).orElse(Set.of());
        FileRecording reading = new FileRecording(fileId, leniencies, interchanges, transactionSets, problems, outlines);
        List<EdiListener> listeners = new ArrayList<>(List.of(reading));
        partner.filter(TradingPartner::sendsAcknowledgements).ifPresent(answered -> listeners.add(acknowledgements(answered, fileId)));
        try (InputStream bytes = files.open(fileId)) {
            reader.with(partner.map(TradingPartner::snipTypes).orElse(SnipTypes.BY_DEFAULT)).read(bytes, new AllListeners(listeners));
        }
        reading.finish();
        conclude(fileId, reading);
    }

    /** Each answer is one file in the partner's outbox, sent once this transaction has committed. */
    private Acknowledgements acknowledgements(TradingPartner partner, long fileId) {
        return new Acknowledgements(LocalDateTime.now(clock), outbox::controlNumber, (kind, interchange) -> new ByteArrayOutputStream() {
            @Override
            public void close() {
                outbox.put(partner.name(), kind, toByteArray(), fileId);
            }
        });
    }

    private void conclude(long fileId, FileRecording reading) {
        if (reading.interchanges() == 0) {
            String why = reading.firstError() == null ? "no interchange (ISA) in it" : reading.firstError();
            files.quarantine(fileId, why);
            items.open(item("file:" + fileId, "not-x12", "the file is not X12: " + printable(why) + "; kept, nothing was done with it"));
        } else {
            files.read(fileId, reading.isAccepted(), reading.firstError());
            handOn(fileId, reading);
        }
    }

    private void handOn(long fileId, FileRecording reading) {
        todo.addAll(POST_REMITTANCE, reading.remittances());
        List<NewItem> unread = new ArrayList<>();
        for (UnreadParts.Part part : reading.unread().parts()) {
            unread.add(item("file:" + fileId + "/" + part.place(), part.reason(), printable(part.words())));
        }
        if (unread.isEmpty() && reading.remittances().isEmpty() && !reading.isAccepted()) {
            unread.add(item("file:" + fileId, "faulty-file", "the file has errors and nothing in it was taken: " + printable(reading.firstError())));
        }
        items.openAll(unread);
    }

    /** The database's text takes no NUL, and a file may hold one anywhere. */
    private static String printable(String words) {
        return words.replace((char) 0, (char) 0xFFFD);
    }

    private NewItem item(String reference, String reason, String words) {
        LocalDate today = LocalDate.now(clock);
        return new NewItem("quarantine", reference, reason, words, Money.ZERO, 1, null, today, today);
    }
}
