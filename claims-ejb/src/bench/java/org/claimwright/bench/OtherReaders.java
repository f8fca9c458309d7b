package org.claimwright.bench;

import com.imsweb.x12.Loop;
import com.imsweb.x12.reader.X12Reader;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What others need for a file of X12: a whole file each call, on the caller's thread. A file that they do not read ends the bench. */
final class OtherReaders {

    private OtherReaders() {
    }

    /** StAEDI without any validation, every element asked for as an event. @param bytes length of the file, to see that it was read */
    static void bare(InputStream in, int bytes) throws Exception {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        long elements = 0;
        try (in; EDIStreamReader reader = factory.createEDIStreamReader(in, "ISO-8859-1")) {
            while (reader.hasNext()) {
                elements += reader.next() == EDIStreamEvent.ELEMENT_DATA ? 1 : 0;
            }
        }
        if (elements <= bytes / 20) {
            throw new IllegalStateException("StAEDI: " + elements + " elements");
        }
    }

    /** StAEDI with its own validation of every transaction: the file must be right by it too. */
    static void validation(InputStream in, Schema schema) throws Exception {
        int errors = 0;
        try (in; EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in, "ISO-8859-1")) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_TRANSACTION -> reader.setTransactionSchema(schema);
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> errors++;
                    default -> { /* right */ }
                }
            }
        }
        if (errors > 0) {
            throw new IllegalStateException("StAEDI's validation: " + errors + " errors");
        }
    }

    /** imsweb's x12-parser with its own map of the guide. @return the loops that it made */
    static List<Loop> imsweb(InputStream in, X12Reader.FileType map) throws IOException {
        X12Reader reader = new X12Reader(map, in);
        if (!reader.getFatalErrors().isEmpty() || reader.getLoops().isEmpty()) {
            throw new IllegalStateException("imsweb: " + reader.getFatalErrors());
        }
        return reader.getLoops();
    }
}
