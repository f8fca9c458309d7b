package org.claimwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.InterchangeAcknowledgement;
import org.claimwright.edi.Position;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.money.Money;
import org.claimwright.records.RecordFields;
import org.claimwright.records.RecordListener;

/**
 * The typed records of one file as JSON, one object and line for each unit: first where it stands, then its components by their names. What is absent is
 * left out. Amounts are texts with two decimals, quantities numbers, days and times ISO 8601. Where a record of an 835 stood is not repeated.
 */
final class RecordLines implements RecordListener, EdiListener {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final String file;
    private final FileCheck check;
    private final JsonGenerator json;

    /** @param check is told of a unit that is too large */
    RecordLines(String file, OutputStream out, FileCheck check) throws IOException {
        this.file = file;
        this.check = check;
        json = FACTORY.createGenerator(out);
        json.setRootValueSeparator(null);
    }

    @Override
    public void unit(Record unit, Place place) {
        tell(() -> {
            TransactionHeader header = place.transaction();
            begin(header.interchange());
            transaction(header);
            json.writeStringField("guide", header.version());
            json.writeStringField("record", nameOf(unit.getClass()));
            json.writeNumberField("segment", place.segment());
            json.writeNumberField("byte", place.position().firstByte());
            fields(unit);
        });
    }

    @Override
    public void unknown(TransactionHeader header) {
        tell(() -> {
            begin(header.interchange());
            transaction(header);
            json.writeStringField("guide", header.version());
            json.writeStringField("record", "unknown");
            json.writeNumberField("segment", 1);
            json.writeNumberField("byte", header.firstByte());
            json.writeStringField("transactionSet", header.transactionSet());
        });
    }

    @Override
    public void interchangeAcknowledgement(InterchangeAcknowledgement ta1) {
        tell(() -> {
            begin(ta1.interchange());
            json.writeStringField("record", nameOf(InterchangeAcknowledgement.class));
            json.writeNumberField("byte", ta1.firstByte());
            json.writeStringField("acknowledged", ta1.acknowledged());
            json.writeStringField("date", ta1.date());
            json.writeStringField("time", ta1.time());
            json.writeStringField("code", ta1.code());
            json.writeStringField("note", ta1.note());
        });
    }

    @Override
    public void tooLarge(EdiProblem problem) {
        check.leftOut(problem);
    }

    /** All lines go out. */
    void finish() throws IOException {
        json.close();
    }

    /** {@code claimPayment} of ClaimPayment. */
    static String nameOf(Class<?> unit) {
        return Character.toLowerCase(unit.getSimpleName().charAt(0)) + unit.getSimpleName().substring(1);
    }

    private void begin(String interchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeStringField("interchange", interchange);
    }

    private void transaction(TransactionHeader header) throws IOException {
        json.writeStringField("group", header.group());
        json.writeStringField("transaction", header.control());
    }

    private void fields(Record record) throws IOException {
        RecordFields fields = RecordFields.of(record.getClass());
        for (int i = 0; i < fields.count(); i++) {
            Object value = fields.value(record, i);
            if (!isAbsent(value)) {
                json.writeFieldName(fields.name(i));
                value(value);
            }
        }
    }

    private static boolean isAbsent(Object value) {
        return value == null || value.equals("") || value instanceof List<?> list && list.isEmpty() || value instanceof Position;
    }

    private void value(Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(item);
            }
            json.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Record record && !(value instanceof Money)) {
            json.writeStartObject();
            fields(record);
            json.writeEndObject();
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private interface Telling {
        void run() throws IOException;
    }

    private void tell(Telling line) {
        try {
            line.run();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
