package org.claimwright.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a reading told, as lines that can be compared. */
class Heard implements EdiListener {

    final List<String> all = new ArrayList<>();
    final List<EdiProblem> problems = new ArrayList<>();
    final List<TransactionResult> transactions = new ArrayList<>();
    final List<String> segments = new ArrayList<>();
    final List<GroupResult> groups = new ArrayList<>();
    final List<InterchangeResult> interchanges = new ArrayList<>();

    final List<InterchangeAcknowledgement> acknowledgements = new ArrayList<>();

    static final EdiReader READER = new EdiReader(GuideRules.NONE);

    static Heard of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Heard of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    static Heard of(InputStream in) {
        Heard heard = new Heard();
        try {
            READER.read(in, heard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return heard;
    }

    static Heard again(byte[] bytes, TransactionHeader header) {
        Heard heard = new Heard();
        int from = (int) header.firstByte();
        try {
            READER.readTransaction(new ByteArrayInputStream(bytes, from, bytes.length - from), header, heard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return heard;
    }

    /** {@code IK502-4 SE 1 @652}: code, segment, element and byte of each problem. */
    List<String> brief() {
        return problems.stream().map(p -> p.code() + " " + p.segmentId() + (p.element() == null ? "" : " " + p.element()) + " @" + p.byteOffset()).toList();
    }

    List<String> codes() {
        return problems.stream().map(EdiProblem::code).toList();
    }

    List<String> acceptedControls() {
        return transactions.stream().filter(TransactionResult::accepted).map(result -> result.header().control()).toList();
    }

    @Override
    public void interchangeBegins(Interchange interchange) {
        all.add(interchange.toString());
    }

    @Override
    public void interchangeAcknowledgement(InterchangeAcknowledgement acknowledgement) {
        acknowledgements.add(acknowledgement);
        all.add(acknowledgement.toString());
    }

    @Override
    public void groupBegins(Group group) {
        all.add(group.toString());
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        all.add(header.toString());
    }

    @Override
    public void segment(Segment segment) {
        SegmentBuffer buffer = (SegmentBuffer) segment;
        StringBuilder line = new StringBuilder(segment.id());
        for (int e = 1; e <= segment.elements(); e++) {
            line.append(" |");
            for (int t = buffer.firstToken(e); t < buffer.firstToken(e + 1); t++) {
                line.append(' ').append(buffer.component(t)).append('/').append(buffer.repetition(t)).append('=');
                line.append(buffer.text(), buffer.start(t), buffer.length(t));
            }
        }
        segments.add(line.toString());
        all.add(segment.ordinal() + " @" + segment.firstByte() + "+" + segment.byteLength() + " " + segment.loop() + " " + segment.code() + " " + line);
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        transactions.add(result);
        all.add(result.toString());
    }

    @Override
    public void problem(EdiProblem problem) {
        problems.add(problem);
        all.add(problem.toString());
    }

    @Override
    public void groupEnds(GroupResult result) {
        groups.add(result);
        all.add(result.toString());
    }

    @Override
    public void interchangeEnds(InterchangeResult result) {
        interchanges.add(result);
        all.add(result.toString());
    }
}
