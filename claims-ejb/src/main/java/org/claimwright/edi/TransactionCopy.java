package org.claimwright.edi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The bytes of one transaction, as they passed, and what its envelope says: all that another thread needs to read it. Line breaks between its
 * segments belong to nothing; others stand in their places, so that offsets stay true. What reading it gives is gathered here until its turn comes.
 */
final class TransactionCopy implements PassingTransaction {

    /** A longer one is read in place. */
    static final int LONGEST = 4 << 20;

    private final TransactionHeader header;
    private final GroupReading group;
    private final boolean repeatedControl;
    private final Consumer<Segment> lookout;
    private final SegmentSplitter splitter;
    private final byte terminator;
    private byte[] bytes;
    private int size;
    private int segments;

    private final List<EdiProblem> problems = new ArrayList<>();
    private TransactionResult result;

    /**
     * Its ST is what the splitter found last.
     *
     * @param likely so many bytes it may have; it grows as it must
     */
    TransactionCopy(TransactionHeader header, GroupReading group, boolean repeatedControl, Consumer<Segment> lookout, SegmentSplitter splitter,
            int likely) {
        this.bytes = new byte[Math.max(likely, 1024)];
        this.header = header;
        this.group = group;
        this.repeatedControl = repeatedControl;
        this.lookout = lookout;
        this.splitter = splitter;
        this.terminator = (byte) header.delimiters().terminator();
        add();
        segments = 1;
        addPlain();
    }

    int size() {
        return size;
    }

    /** Whether what the splitter found last, with the line breaks before it, may be copied too. */
    boolean hasRoom() {
        return splitter.firstByte() + splitter.length() - header.firstByte() < LONGEST;
    }

    @Override
    public int segments() {
        return segments;
    }

    @Override
    public void segment(SegmentBuffer segment, SegmentSource source) {
        segments++;
        add();
        addPlain();
    }

    /** One that is too long to be in the splitter's window cannot be copied. */
    @Override
    public void unreadable(SegmentBuffer what, SegmentSource.What why) {
        segments += why == SegmentSource.What.EMPTY ? 0 : 1;
        add();
    }

    /** Its SE passes, with its terminator: the group has one more. */
    void end() {
        add();
        group.receive();
    }

    /** Takes over what follows and needs no look: at most what the splitter holds. */
    private void addPlain() {
        int passed = splitter.passPlainSegments(terminator);
        if (passed > 0) {
            segments += passed;
            add();
        }
    }

    /** Takes over what the splitter found last, with its terminator. */
    private void add() {
        int at = (int) (splitter.firstByte() - header.firstByte());
        int length = splitter.end() - splitter.start();
        if (at + length >= bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + length + 1));
        }
        Arrays.fill(bytes, size, at, (byte) (terminator == '\n' ? '\r' : '\n'));
        System.arraycopy(splitter.window(), splitter.start(), bytes, at, length);
        size = at + length;
        bytes[size++] = terminator;
    }

    /** Reads it as far as it was copied, here and now; what follows is given to the reading that comes out. */
    TransactionReading readInPlace(Function<Guide, RuleTable> rules, EdiListener listener) {
        return read(rules, group, new Straight(listener, lookout), new SegmentBuffer());
    }

    /** Reads it on another thread. What it finds waits for {@link #tell}. */
    void gather(Function<Guide, RuleTable> rules, SegmentBuffer buffer) {
        read(rules, group.alone(), new Straight(new Gathering(), lookout), buffer);
        bytes = null;
    }

    private TransactionReading read(Function<Guide, RuleTable> rules, GroupReading into, EdiListener listener, SegmentBuffer buffer) {
        TransactionReading reading = new TransactionReading(header, into, rules, true, listener);
        SegmentSource source = new SegmentSource(new SegmentSplitter(bytes, size, header.firstByte()), header.delimiters(), buffer);
        try {
            source.next(1);
            reading.begin(buffer, source, repeatedControl);
            SegmentSource.What what;
            while ((what = source.next(reading.segments() + 1)) != SegmentSource.What.NOTHING) {
                pass(what, reading, buffer, source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes does not fail", e);
        }
        return reading;
    }

    private static void pass(SegmentSource.What what, TransactionReading reading, SegmentBuffer buffer, SegmentSource source) {
        if (what != SegmentSource.What.SEGMENT) {
            reading.unreadable(buffer, what);
        } else if (buffer.tag() == SegmentSource.SE) {
            reading.end(buffer, source);
        } else {
            reading.segment(buffer, source);
        }
    }

    /** Its turn has come: tells what was gathered. */
    void tell(EdiListener listener) {
        group.accept(result.accepted());
        listener.transactionBegins(header);
        problems.forEach(listener::problem);
        listener.transactionEnds(result);
    }

    private final class Gathering implements EdiListener {

        @Override
        public void problem(EdiProblem problem) {
            problems.add(problem);
        }

        @Override
        public void transactionEnds(TransactionResult ended) {
            result = ended;
        }
    }

    /** Tells of one transaction, its segments to the look-out. */
    private record Straight(EdiListener listener, Consumer<Segment> lookout) implements EdiListener {

        @Override
        public void transactionBegins(TransactionHeader header) {
            listener.transactionBegins(header);
        }

        @Override
        public void segment(Segment segment) {
            lookout.accept(segment);
        }

        @Override
        public void problem(EdiProblem problem) {
            listener.problem(problem);
        }

        @Override
        public void transactionEnds(TransactionResult result) {
            listener.transactionEnds(result);
        }
    }
}
