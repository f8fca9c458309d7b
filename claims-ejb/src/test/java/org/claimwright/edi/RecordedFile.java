package org.claimwright.edi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.records.GuideRecords;
import org.claimwright.records.RecordListener;
import org.claimwright.records.RecordWriter;
import org.claimwright.records.Records;
import org.claimwright.records.TransactionRecords;

/** The kit for records: the units of the transactions of a file, and how they are written again. */
public final class RecordedFile implements RecordListener, EdiListener {

    private static final EdiReader READER = new EdiReader(GuideRules.NONE);
    private static final LocalDateTime AT = LocalDateTime.of(2026, 1, 2, 8, 15);

    /** One transaction with its units. */
    public record Transaction(TransactionHeader header, List<Record> units, List<Place> places) {
    }

    public final List<Transaction> transactions = new ArrayList<>();
    public final List<EdiProblem> problems = new ArrayList<>();
    /** Each segment as it was sent, but for its separators: {@code loop-code} and values by element, repetition and component. */
    public final List<Sent> sent = new ArrayList<>();

    /** A segment as it passed. */
    public record Sent(String code, String tag, List<List<List<String>>> elements) {
    }

    public static RecordedFile of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static RecordedFile of(byte[] bytes) {
        RecordedFile file = new RecordedFile();
        Records records = Records.ofAllFeatures(file);
        try {
            READER.read(new ByteArrayInputStream(bytes), new AllListeners(List.of(file, records)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        transactions.add(new Transaction(header, new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void segment(Segment segment) {
        List<List<List<String>>> elements = new ArrayList<>();
        for (int e = 1; e <= segment.elements(); e++) {
            List<List<String>> repetitions = new ArrayList<>();
            for (int r = 1; r <= segment.repetitions(e); r++) {
                List<String> components = new ArrayList<>();
                for (int c = 1; c <= 12; c++) {
                    components.add(segment.text(e, c, r));
                }
                repetitions.add(components);
            }
            elements.add(repetitions);
        }
        sent.add(new Sent(segment.code(), segment.id(), elements));
    }

    @Override
    public void problem(EdiProblem problem) {
        problems.add(problem);
    }

    @Override
    public void unit(Record unit, Place place) {
        transactions.get(transactions.size() - 1).units().add(unit);
        transactions.get(transactions.size() - 1).places().add(place);
    }

    @Override
    public void tooLarge(EdiProblem problem) {
        problems.add(problem);
    }

    /** The units of all its transactions. */
    public List<Record> units() {
        return transactions.stream().flatMap(transaction -> transaction.units().stream()).toList();
    }

    /** Its transactions, written again, each in a group of its own. */
    public String written() {
        return written(InterchangeWriter.Envelope.USUAL);
    }

    public String written(Delimiters delimiters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            InterchangeWriter writer = new InterchangeWriter(out, new InterchangeWriter.Envelope("ZZ", "SENDER", "ZZ", "RECEIVER", AT, 101, false, "P", delimiters));
            for (Transaction transaction : transactions) {
                TransactionHeader header = transaction.header();
                TransactionRecords records = GuideRecords.ofAllFeatures().of(header.version(), header.transactionSet()).orElseThrow();
                writer.beginGroup(new InterchangeWriter.Group(header.functionalId(), "SENDER", "RECEIVER", AT, header.ordinal(), header.version()));
                writer.beginTransaction(header.transactionSet(), header.control(), header.transactionSet().equals("835") ? "" : header.version());
                RecordWriter units = records.writer(writer);
                for (Record unit : transaction.units()) {
                    units.write(unit);
                }
                units.end();
                writer.endTransaction();
                writer.endGroup();
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
