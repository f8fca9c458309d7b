package org.claimwright.bench;

import java.io.IOException;
import java.io.InputStream;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.records.RecordListener;
import org.claimwright.records.Records;

/** Ours, for any guide: a file read, checked with every rule and made into typed records; each transaction must be accepted and have records. */
final class CheckedRecords {

    private static final EdiReader READER = new EdiReader(GuideRules.ofAllFeatures());

    private CheckedRecords() {
    }

    static void of(GuideFile.File file) throws IOException {
        of(new Bytes(file.bytes()), file.transactions());
    }

    /**
     * @param transactions that are to be accepted, and no other be there
     * @return the records that were made
     */
    static long of(InputStream in, int transactions) throws IOException {
        Taken taken = new Taken();
        try (in) {
            READER.read(in, taken);
        }
        if (taken.accepted != transactions || taken.ended != transactions || taken.units < taken.accepted) {
            throw new IllegalStateException("ours: " + taken.accepted + " of " + taken.ended + " accepted, " + taken.units + " records, first problem "
                    + taken.problem);
        }
        return taken.units;
    }

    private static final class Taken implements EdiListener, RecordListener {

        private final Records records = Records.ofAllFeatures(this);
        private long units;
        private int ended;
        private int accepted;
        private EdiProblem problem;

        @Override
        public void transactionBegins(TransactionHeader header) {
            records.transactionBegins(header);
        }

        @Override
        public void segment(Segment segment) {
            records.segment(segment);
        }

        @Override
        public void transactionEnds(TransactionResult result) {
            records.transactionEnds(result);
            ended++;
            accepted += result.accepted() ? 1 : 0;
        }

        @Override
        public void problem(EdiProblem found) {
            problem = problem == null ? found : problem;
        }

        @Override
        public void unit(Record unit, Place place) {
            units++;
        }

        @Override
        public void tooLarge(EdiProblem found) {
            problem(found);
        }
    }
}
