package org.claimwright.records;

import java.util.HashMap;
import java.util.Map;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/** Listens while a file is read and hands on its typed records, each transaction's by its own guide. One instance for one file at a time. */
public final class Records implements EdiListener {

    private final GuideRecords guides;
    private final RecordListener listener;
    private final Map<String, EdiListener> readers = new HashMap<>();
    private final EdiListener unknown;
    private EdiListener current;

    private Records(GuideRecords guides, RecordListener listener) {
        this.guides = guides;
        this.listener = listener;
        this.unknown = new EdiListener() {
            @Override
            public void transactionBegins(TransactionHeader header) {
                listener.unknown(header);
            }
        };
        current = unknown;
    }

    /** For every guide of which there are records. */
    public static Records ofAllFeatures(RecordListener listener) {
        return new Records(GuideRecords.ofAllFeatures(), listener);
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        current = readers.computeIfAbsent(header.version() + " " + header.transactionSet(),
                key -> guides.of(header.version(), header.transactionSet()).map(records -> records.reader(listener)).orElse(unknown));
        current.transactionBegins(header);
    }

    @Override
    public void segment(Segment segment) {
        current.segment(segment);
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        current.transactionEnds(result);
    }
}
