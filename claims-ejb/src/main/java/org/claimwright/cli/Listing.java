package org.claimwright.cli;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.claimwright.edi.Delimiters;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.GuideTree;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/** Prints a file while it is read: a line a segment, indented by envelopes and loops, and a line for whatever is wrong with it. */
final class Listing implements EdiListener {

    private static final String STEP = "  ";
    /** Of ST and SE; the segments of the transaction stand one further. */
    private static final int TRANSACTION = 2;
    /** After so many lines it is seen whether anybody still reads them. */
    private static final int LINES_BETWEEN_LOOKS = 10_000;
    /** For an ISA that does not say its own. */
    private static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');
    private static final Map<String, Integer> DEPTHS = Map.of("ISA", 0, "IEA", 0, "TA1", 1, "GS", 1, "GE", 1);
    private static final Map<String, String> ENVELOPES = Map.of("ISA", "interchange", "IEA", "end of the interchange", "TA1",
            "acknowledgement of an interchange", "GS", "group", "GE", "end of the group", "ST", "transaction", "SE", "end of the transaction");

    private final PrintStream out;
    private final CodeWords words;
    private final LateProblems late;
    private final Passing passing = new Passing();
    private final Levels levels = new Levels();
    private final Deque<EdiProblem> ahead = new ArrayDeque<>();
    private Delimiters delimiters = USUAL;
    /** Null where we have none for the transaction. */
    private GuideTree guide;
    private String guideIs = "";
    private int depth;
    private int lateSeen;
    private int lines;

    Listing(PrintStream out, CodeWords words, LateProblems late) {
        this.out = out;
        this.words = words;
        this.late = late;
    }

    @Override
    public void envelope(Segment segment, Delimiters declared) {
        delimiters = declared == null ? USUAL : declared;
        depth = DEPTHS.getOrDefault(segment.id(), TRANSACTION);
        line(segment, ENVELOPES.getOrDefault(segment.id(), "out of place"));
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        passing.begins(header);
        levels.restart();
        delimiters = header.delimiters();
        String is = header.functionalId() + "/" + header.version() + "/" + header.transactionSet();
        if (!is.equals(guideIs)) {
            guide = GuideTree.of(header).orElse(null);
            guideIs = is;
        }
    }

    @Override
    public void segment(Segment segment) {
        tellThoseBefore(segment.ordinal());
        if (ENVELOPES.containsKey(segment.code())) {
            depth = TRANSACTION;
            line(segment, ENVELOPES.get(segment.code()));
        } else if (guide == null) {
            depth = TRANSACTION + 1;
            line(segment, "");
        } else if (segment.code().isEmpty()) {
            line(segment, "NO PLACE IN THE GUIDE");
        } else {
            placed(segment);
        }
        passing.passed(segment);
        late.of(passing.transaction(), segment).forEach(this::print);
        tellThoseBefore(segment.ordinal() + 1);
    }

    private void placed(Segment segment) {
        int loop = guide.depth(segment);
        if (segment.id().equals("HL")) {
            levels.enter(segment.text(1), segment.text(2));
        }
        depth = TRANSACTION + 1 + loop + (loop > 0 ? levels.depth() : 0);
        if (guide.opens(segment)) {
            print(depth - 1, segment.loop() + " " + guide.loopTitle(segment));
        }
        line(segment, guide.title(segment));
    }

    private void tellThoseBefore(int ordinal) {
        while (!ahead.isEmpty() && ahead.peek().segment() < ordinal) {
            print(ahead.remove());
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        tellThoseBefore(Integer.MAX_VALUE);
        depth = TRANSACTION;
    }

    /** What is wrong with a segment that comes waits for it; what was wrong with one that has passed stands there already. */
    void tell(EdiProblem problem) {
        if (passing.isAhead(problem)) {
            ahead.add(problem);
        } else if (!passing.isLate(problem) || ++lateSeen > LateProblems.MOST) {
            print(problem);
        }
    }

    void unchecked(TransactionResult result) {
        print(TRANSACTION + 1, "!! " + WordsReport.unchecked(result));
    }

    private void print(EdiProblem problem) {
        print(depth, "!! " + Words.of(problem));
    }

    private void line(Segment segment, String title) {
        String codes = words.of(segment);
        String both = title.isEmpty() || codes.isEmpty() ? title + codes : title + " | " + codes;
        print(depth, segment.asSent(delimiters) + (both.isEmpty() ? "" : "  -- " + both));
    }

    private void print(int indent, String text) {
        out.print(STEP.repeat(indent));
        out.print(Words.escaped(text));
        out.print('\n');
        if (++lines % LINES_BETWEEN_LOOKS == 0 && out.checkError()) {
            throw new Unwritable("the listing", null);
        }
    }
}
