package org.claimwright.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.TransactionResult;

/**
 * One JSON object on one line. The verdict and the transactions stand before the problems, though they are known later: both lists wait in a
 * {@link Spool}, so that a file with millions of problems needs no memory.
 */
final class JsonReport implements Report {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final PrintStream out;
    private final Spool transactions = new Spool();
    private final Spool problems = new Spool();
    private final JsonGenerator transactionList;
    private final JsonGenerator problemList;

    JsonReport(String file, PrintStream out) throws IOException {
        this.file = file;
        this.out = out;
        transactionList = FACTORY.createGenerator(transactions, JsonEncoding.UTF8);
        problemList = FACTORY.createGenerator(problems, JsonEncoding.UTF8);
        transactionList.writeStartArray();
        problemList.writeStartArray();
    }

    @Override
    public void transaction(TransactionResult result, long claims) throws IOException {
        JsonGenerator json = transactionList;
        json.writeStartObject();
        json.writeStringField("interchange", result.header().interchange());
        json.writeStringField("group", result.header().group());
        json.writeStringField("control", result.header().control());
        json.writeStringField("guide", result.guide());
        json.writeBooleanField("accepted", result.accepted());
        json.writeNumberField("claims", claims);
        json.writeEndObject();
    }

    /** What a problem has not, its object has not. */
    @Override
    public void problem(EdiProblem problem) throws IOException {
        problemList.writeStartObject();
        text("interchange", problem.interchange());
        text("group", problem.group());
        text("transaction", problem.transaction());
        number("segment", problem.segment());
        text("segmentId", problem.segmentId());
        text("loop", problem.loop());
        number("element", problem.element());
        number("component", problem.component());
        number("repetition", problem.repetition());
        problemList.writeNumberField("byte", problem.byteOffset());
        text("severity", problem.isError() ? "error" : "warning");
        text("rule", problem.rule());
        problemList.writeNumberField("snip", problem.snip());
        text("code", problem.code());
        text("found", problem.found());
        text("expected", problem.expected());
        problemList.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        if (value != null) {
            problemList.writeStringField(name, value);
        }
    }

    private void number(String name, Integer value) throws IOException {
        if (value != null) {
            problemList.writeNumberField(name, value);
        }
    }

    @Override
    public void verdict(Verdict verdict) throws IOException {
        transactionList.close();
        problemList.close();
        StringBuilder head = new StringBuilder("{\"file\":\"");
        head.append(com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(file));
        head.append("\",\"accepted\":").append(verdict.accepted()).append(",\"transactions\":");
        out.print(head);
        transactions.copyTo(out);
        out.print(",\"problems\":");
        problems.copyTo(out);
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        transactions.discard();
        problems.discard();
        out.flush();
    }
}
