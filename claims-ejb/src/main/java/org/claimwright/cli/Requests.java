package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.AnswerRules;
import org.claimwright.edi.Asked;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.FileVerdict;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/**
 * The requests of a call, read before the answers to them are checked. Of a file only what answers repeat is kept; one that we would reject ourselves, or that asks
 * for nothing, is of no use.
 */
final class Requests {

    private static final Set<String> ASKING = Set.of("270", "276", "837");

    private final EdiReader reader;
    private final List<AnswerRules> features = AnswerRules.ofAllFeatures();
    private final Asked asked = new Asked();

    Requests(EdiReader reader) {
        this.reader = reader;
    }

    /** Reads one file; returns what makes it useless, null when nothing does. */
    String read(InputStream in) throws IOException {
        OneFile file = new OneFile();
        reader.read(in, file);
        return file.useless();
    }

    /** What answers are checked by: the rules of all features and those of the requests that were read. */
    GuideRules rulesOfAnswers() {
        return AnswerRules.ofAllFeaturesAnd(asked);
    }

    private final class OneFile implements EdiListener {

        private final FileVerdict verdict = new FileVerdict();
        private TransactionHeader header;
        private EdiProblem firstError;
        private boolean asks;

        @Override
        public void transactionBegins(TransactionHeader begun) {
            header = begun;
            asks |= ASKING.contains(begun.transactionSet());
        }

        @Override
        public void segment(Segment segment) {
            if (firstError == null) {
                features.forEach(feature -> feature.ask(header, segment, asked));
            }
        }

        @Override
        public void transactionEnds(TransactionResult result) {
            verdict.transactionEnds(result);
        }

        @Override
        public void problem(EdiProblem problem) {
            verdict.problem(problem);
            firstError = firstError == null && problem.isError() ? problem : firstError;
        }

        @Override
        public void interchangeEnds(InterchangeResult result) {
            verdict.interchangeEnds(result);
        }

        String useless() {
            verdict.missing().ifPresent(this::problem);
            if (!verdict.isAccepted()) {
                return "is rejected itself, so no answer can be checked against it" + (firstError == null ? "" : "; first of all: " + Words.of(firstError));
            }
            if (!asks) {
                return "asks for nothing that is answered: it has no 270, 276 or 837";
            }
            return asked.isFull() ? String.format("with it the requests have more than %,d numbers, or %,d characters, to compare; check the answers to fewer of them at a time",
                    Asked.MOST, Asked.MOST_CHARACTERS) : null;
        }
    }
}
