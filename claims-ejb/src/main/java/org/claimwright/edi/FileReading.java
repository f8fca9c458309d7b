package org.claimwright.edi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.rules.Digits;

/**
 * One reading of one file: goes from interchange to group to transaction and back, and wherever something is missing or too much, says so at
 * its place and goes on with the next that can be recognised.
 */
final class FileReading {

    /** So many problems of the envelopes of a file are listed. */
    private static final int MOST_LISTED = 1_000;
    /** So many interchanges of a file are read: more in one file only fill our memory and our tables. */
    private static final int MOST_INTERCHANGES = 10_000;
    private static final int GS_ELEMENTS = 8;
    private static final int TRAILER_ELEMENTS = 2;

    private final SegmentSplitter splitter;
    private final Function<Guide, RuleTable> rules;
    private final EdiListener listener;
    private final SegmentBuffer buffer = new SegmentBuffer();
    private boolean matched = true;
    private final SeenNumbers interchanges = new SeenNumbers();

    private SegmentSource source;
    private InterchangeHeader isa;
    private SeenNumbers groupNumbers;
    private int interchangesRead;
    private int groups;
    private int groupsRead;
    /** Nothing more of the file is read. */
    private boolean full;
    private final FileLimits limits;
    private int acknowledgements;
    private String note;
    private GroupReading group;
    /** The group before, while no other has begun: whom a transaction without a GS belongs to. */
    private EdiListener.Group lastGroup;
    private PassingTransaction transaction;
    /** Null when all is read on this thread. */
    private ReadingQueue queue;
    private int transactions;
    private boolean strays;
    private int problems;

    FileReading(InputStream in, long firstByte, Function<Guide, RuleTable> rules, EdiListener listener, FileLimits limits) {
        this.limits = limits;
        this.splitter = new SegmentSplitter(in, firstByte, limits.bytes());
        this.rules = rules;
        this.listener = listener;
    }

    /** Its transactions are taken as they are: no guide is asked. */
    FileReading unmatched() {
        matched = false;
        return this;
    }

    /** Its transactions are read on two threads; the queue is its listener. */
    FileReading in(ReadingQueue transactions) {
        queue = transactions;
        return this;
    }

    // ---- the whole file

    void readFile() throws IOException {
        if (splitter.skipByteOrderMark()) {
            report(null, 0, 0, Severity.WARNING, "byte-order-mark", "RULE", "a byte order mark", "the ISA as the first bytes");
        }
        boolean more = true;
        boolean refused = false;
        while (more && !full) {
            switch (splitter.nextInterchange()) {
                case ISA:
                    refused = !interchange(InterchangeHeader.of(splitter.window(), splitter.start(), splitter.firstByte()));
                    break;
                case BROKEN_ISA:
                    interchange(InterchangeHeader.ofBroken(splitter.window(), splitter.start(), (int) splitter.length(), splitter.firstByte()));
                    refused = true;
                    break;
                case TEXT:
                    if (!refused) {
                        reportText();
                    }
                    break;
                default:
                    more = false;
            }
        }
        sayWhatWasLeftOut();
        if (queue != null) {
            queue.drain();
        }
    }

    private void reportText() {
        String head = new String(splitter.skipped(), StandardCharsets.ISO_8859_1);
        String trailer = head.matches("(?s)(IEA|GE|SE)[^A-Za-z0-9 ].*") ? head.replaceFirst("(?s)[^A-Z].*", "") : null;
        report(trailer, 0, splitter.skippedFirstByte(), Severity.ERROR, "outside-interchange", "TA105-022",
                splitter.length() + " bytes outside of an interchange", "an ISA");
    }

    private void sayWhatWasLeftOut() {
        if (splitter.isCutOff() && !full) {
            ofTheFile(limits.bytes(), "longest-file", "more bytes than that", String.format("at most %,d bytes; nothing behind them is read", limits.bytes()));
        }
        if (problems > MOST_LISTED) {
            ofTheFile(splitter.position(), "too-many-problems", problems - MOST_LISTED + " more problems of envelopes",
                    "at most " + MOST_LISTED + " are listed");
        }
    }

    /** Told however many problems came before it. */
    private void ofTheFile(long place, String rule, String found, String expected) {
        listener.problem(new EdiProblem(null, null, null, null, null, null, null, null, null, place, Severity.ERROR, rule, 1, "RULE", found, expected));
    }

    /** Returns whether it could be read. */
    private boolean interchange(InterchangeHeader header) throws IOException {
        interchangesRead++;
        if (interchangesRead > MOST_INTERCHANGES) {
            refuseMore("ISA", header.firstByte(), MOST_INTERCHANGES + " interchanges");
            return false;
        }
        isa = header;
        groups = 0;
        acknowledgements = 0;
        note = null;
        groupNumbers = new SeenNumbers();
        lastGroup = null;
        listener.interchangeBegins(header.interchange());
        listener.envelope(header.into(buffer), header.delimiters());
        header.check((element, firstByte, rule, code, found, expected) -> report("ISA", element, firstByte, Severity.ERROR, rule, code, found, expected));
        if (header.usable()) {
            if (!interchanges.add(header.control())) {
                report("ISA", 13, header.firstByte() + 90, Severity.WARNING, "control-number", "TA105-025", header.control()
                        + " a second time in the file", "a number of its own");
            }
            source = new SegmentSource(splitter, header.delimiters(), buffer);
            segments();
        }
        endInterchange(header.usable() ? note == null ? "A" : "E" : "R");
        return header.usable();
    }

    private void endInterchange(String code) {
        listener.interchangeEnds(isa.interchange().result(code, note == null ? "000" : note, isa.wantsAcknowledgement(),
                acknowledgements > 0 && groups == 0));
        isa = null;
    }

    // ---- the segments of an interchange

    private void segments() throws IOException {
        boolean inside = true;
        strays = false;
        while (inside) {
            SegmentSource.What what = source.next(transaction == null ? 0 : transaction.segments() + 1);
            switch (what) {
                case SEGMENT:
                    inside = segment();
                    break;
                case NOTHING:
                case CUT:
                case NEXT_INTERCHANGE:
                    endOfData(what);
                    inside = false;
                    break;
                default:
                    unreadable(what);
            }
        }
    }

    /** Returns whether the interchange goes on. */
    private boolean segment() throws IOException {
        int tag = buffer.tag();
        if (tag == SegmentSource.IEA) {
            interchangeTrailer();
            return false;
        }
        if (isOneTooMany(tag)) {
            stopFull();
            return false;
        }
        if (tag == SegmentSource.ST && (group != null || lastGroup != null)) {
            beginTransaction();
        } else if (tag == SegmentSource.SE && transaction != null) {
            endTransaction();
        } else if (tag == SegmentSource.GS) {
            beginGroup();
        } else if (tag == SegmentSource.GE && group != null) {
            groupTrailer();
        } else if (transaction != null) {
            insideTransaction(SegmentSource.What.SEGMENT);
        } else if (tag == SegmentSource.TA1 && group == null) {
            acknowledged();
        } else {
            envelope();
            stray();
        }
        return true;
    }

    private void envelope() {
        listener.envelope(buffer, isa.delimiters());
    }

    private void acknowledged() {
        acknowledgements++;
        strays = false;
        envelope();
        if (groups > 0) {
            report("TA1", 0, buffer.firstByte(), Severity.ERROR, "out-of-place", "RULE", "a TA1 behind a group", "TA1 between ISA and the first GS");
        }
        Ta1Reading.read(buffer, source.tagRepaired(), isa.control(), (element, firstByte, rule, code, found, expected) -> report("TA1", element, firstByte,
                Severity.ERROR, rule, code, found, expected)).ifPresent(listener::interchangeAcknowledgement);
    }

    private boolean isOneTooMany(int tag) {
        return tag == SegmentSource.ST && transactions == limits.envelopes()
                || tag == SegmentSource.GS && groupsRead == limits.envelopes();
    }

    private void stopFull() {
        if (transaction != null) {
            stopBefore();
        }
        refuseMore(buffer.id(), buffer.firstByte(), limits.envelopes() + " groups and as many transactions");
        if (group != null) {
            group.noteError();
            endGroup("");
        }
    }

    private void refuseMore(String tag, long place, String most) {
        full = true;
        report(tag, 0, place, Severity.ERROR, "too-many-envelopes", "TA105-024", "one more " + tag, "at most " + most + " in a file");
    }

    private void unreadable(SegmentSource.What what) throws IOException {
        if (transaction != null) {
            insideTransaction(what);
        } else if (what != SegmentSource.What.EMPTY || !strays) {
            stray();
        }
    }

    /** What the transaction's copy has no room for is looked at again, all of it: in a copied one only the tag was. */
    private void insideTransaction(SegmentSource.What what) throws IOException {
        SegmentSource.What found = what;
        if (what == SegmentSource.What.TOO_LONG) {
            readInPlace();
        } else if (transaction instanceof TransactionCopy copy && !copy.hasRoom()) {
            int ordinal = readInPlace().segments() + 1;
            splitter.unread();
            found = source.next(ordinal);
        }
        if (found == SegmentSource.What.SEGMENT) {
            transaction.segment(buffer, source);
        } else {
            transaction.unreadable(buffer, found);
        }
    }

    /** A segment that belongs to nothing. A run of them is one problem. */
    private void stray() {
        if (!strays) {
            int tag = buffer.tag();
            boolean envelope = tag == SegmentSource.ST || tag == SegmentSource.SE || tag == SegmentSource.GE || tag == SegmentSource.ISA;
            report(shownTag(), 0, buffer.firstByte(), Severity.ERROR, "out-of-place", envelope ? "TA105-022" : "TA105-024",
                    "a segment outside of any " + (group == null ? "group" : "transaction"), group == null ? "GS or IEA" : "ST or GE");
        }
        strays = true;
    }

    private String shownTag() {
        return buffer.tag() == 0 ? null : buffer.id();
    }

    private void endOfData(SegmentSource.What what) {
        long place = buffer.firstByte();
        stopTransaction(what);
        stopGroup(place, null);
        boolean next = what == SegmentSource.What.NEXT_INTERCHANGE || what == SegmentSource.What.CUT && !splitter.isAtEnd();
        report(next ? "ISA" : null, 0, next ? splitter.position() : place, Severity.ERROR, "missing-trailer", next ? "TA105-022" : "TA105-023",
                what == SegmentSource.What.CUT ? "the interchange breaks off inside a segment" : next ? "another ISA" : "the end of the file", "IEA");
    }

    private void stopTransaction(SegmentSource.What what) {
        if (transaction != null) {
            boolean cut = what == SegmentSource.What.CUT;
            readInPlace().stopWithout(buffer, cut ? source.behind() : buffer.firstByte(), cut, true);
            transaction = null;
        }
    }

    // ---- transactions

    private void beginTransaction() {
        long firstByte = buffer.firstByte();
        if (transaction != null) {
            stopBefore();
        }
        if (group == null) {
            reopenGroup();
        }
        strays = false;
        transactions++;
        buffer.number(1);
        TransactionHeader header = new TransactionHeader(transactions, isa.control(), isa.elements()[15], isa.sender(), isa.receiver(), group.control,
                group.functionalId, group.version, GroupReading.capped(buffer.text(1)), GroupReading.capped(buffer.text(2)),
                firstByte, isa.delimiters());
        begin(header, !group.isNew(header.control()));
    }

    /** A transaction behind a GE: it belongs to the group that was closed too early, so that it is not lost. */
    private void reopenGroup() {
        report("ST", 0, buffer.firstByte(), Severity.ERROR, "out-of-place", "TA105-024", "a transaction outside of any group", "GS or IEA");
        groups++;
        group = new GroupReading(lastGroup, isa.version());
        listener.groupBegins(group.group());
        group.noteError();
    }

    private void begin(TransactionHeader header, boolean repeatedControl) {
        if (queue == null) {
            TransactionReading reading = new TransactionReading(header, group, rules, matched, listener);
            transaction = reading;
            reading.begin(buffer, source, repeatedControl);
        } else {
            transaction = new TransactionCopy(header, group, repeatedControl, queue.listener().segmentsOf(header), splitter,
                    queue.likelySize());
            source.skim(true);
        }
    }

    private void endTransaction() {
        if (transaction instanceof TransactionCopy copy && !source.unterminated() && copy.hasRoom()) {
            copy.end();
            queue.add(copy);
            source.skim(false);
        } else {
            TransactionReading reading = readInPlace();
            if (reading.isCutIn(buffer, source)) {
                reading.stopWithout(buffer, source.behind(), true, true);
            } else {
                reading.end(buffer, source);
            }
        }
        transaction = null;
    }

    /** The open transaction, read on this thread: one that was only copied so far is caught up with. */
    private TransactionReading readInPlace() {
        if (transaction instanceof TransactionCopy copy) {
            queue.drain();
            source.skim(false);
            transaction = copy.readInPlace(rules, queue.listener());
        }
        return (TransactionReading) transaction;
    }

    /** The open transaction ends before the segment in the buffer, which stays as it is. */
    private void stopBefore() {
        SegmentBuffer place = new SegmentBuffer();
        place.begin("", 0, 0, buffer.firstByte(), 0);
        readInPlace().stopWithout(place, buffer.firstByte(), false, false);
        transaction = null;
    }

    // ---- groups

    private void beginGroup() {
        stopAll("GS");
        strays = false;
        groups++;
        groupsRead++;
        group = new GroupReading(buffer, isa.version());
        listener.groupBegins(group.group());
        envelope();
        checkGroup();
    }

    private void checkGroup() {
        if (source.tagRepaired()) {
            gs(0, "tag", "TA105-024", "a tag in lower case or with blanks", "GS");
        }
        if (!group.isKnown()) {
            gs(1, "group", "AK905-1", shown(1), "a functional group of HIPAA");
        } else if (!group.hasKnownVersion()) {
            gs(8, "version", "AK905-2", shown(8), "a guide that we read");
        }
        check(2, buffer.isPrintable(2, 2, 15), "TA105-024", "the sender's code, 2 to 15 printable characters");
        check(3, buffer.isPrintable(3, 2, 15), "TA105-024", "the receiver's code, 2 to 15 printable characters");
        check(4, Dates.isDate(buffer.text(4)), "TA105-024", "a date as CCYYMMDD");
        check(5, Dates.isTime(buffer.text(5)), "TA105-024", "a time as HHMM");
        check(6, Digits.are(group.control, 1, 9), "AK905-6", "1 to 9 digits");
        check(7, buffer.is(7, "X"), "TA105-024", "X");
        int beyond = buffer.firstBeyond(GS_ELEMENTS);
        if (beyond > 0) {
            gs(beyond, "too-many-elements", "TA105-024", buffer.elements() + " elements", "at most " + GS_ELEMENTS);
        }
        if (Digits.are(group.control, 1, 9) && !groupNumbers.add(group.control)) {
            gs(6, "control-number", "AK905-19", group.control + " a second time in the interchange", "a number of its own");
        }
    }

    private void check(int element, boolean right, String code, String expected) {
        if (!right) {
            gs(element, "gs-value", code, shown(element), expected);
        }
    }

    private void gs(int element, String rule, String code, String found, String expected) {
        group.noteError();
        report("GS", element, element == 0 || !buffer.has(element) ? buffer.firstByte() : buffer.firstByteOf(element), Severity.ERROR, rule, code, found,
                expected);
    }

    private String shown(int element) {
        return ShownValue.of(buffer.text(element));
    }

    private void groupTrailer() {
        if (transaction != null) {
            stopBefore();
        }
        strays = false;
        envelope();
        checkTrailer("GE", group.received(), "AK905-5", group.control, "AK905-4", "GS06");
        endGroup(buffer.text(1));
    }

    /** Count and control number of a GE or IEA. */
    private void checkTrailer(String tag, int count, String countCode, String control, String controlCode, String header) {
        if (source.tagRepaired()) {
            trailer(tag, 0, "tag", "TA105-022", "a tag in lower case or with blanks", tag);
        }
        if (source.unterminated()) {
            trailer(tag, 0, "terminator", tag.equals("IEA") ? "TA105-023" : "TA105-022", "no terminator behind it", "a terminator");
        }
        if (!TransactionReading.isCount(buffer.text(1), count)) {
            trailer(tag, 1, tag.equals("GE") ? "transaction-count" : "group-count", countCode, TransactionReading.countOrShape(buffer.text(1)),
                    String.valueOf(count));
        }
        if (!buffer.is(2, control)) {
            trailer(tag, 2, "control-number", controlCode, shown(2), header + ", " + ShownValue.of(control));
        }
        int beyond = buffer.firstBeyond(TRAILER_ELEMENTS);
        if (beyond > 0) {
            trailer(tag, beyond, "too-many-elements", "TA105-022", buffer.elements() + " elements", "at most " + TRAILER_ELEMENTS);
        }
    }

    private void trailer(String tag, int element, String rule, String code, String found, String expected) {
        if (group != null) {
            group.noteError();
        }
        report(tag, element, element > 0 && buffer.has(element) ? buffer.firstByteOf(element) : buffer.firstByte(), Severity.ERROR, rule, code, found,
                expected);
    }

    private void stopGroup(long place, String foundTag) {
        if (group != null) {
            group.noteError();
            report(foundTag, 0, place, Severity.ERROR, "missing-trailer", "AK905-3", foundTag == null ? "no GE" : foundTag, "GE");
            endGroup("");
        }
    }

    private void endGroup(String declared) {
        int count = Digits.are(declared, 1, 9) ? Integer.parseInt(declared) : group.received();
        if (queue == null) {
            listener.groupEnds(group.result(isa.control(), count));
        } else {
            GroupReading ended = group;
            String interchange = isa.control();
            queue.groupEnds(() -> ended.result(interchange, count));
        }
        lastGroup = group.group();
        group = null;
    }

    private void stopAll(String foundTag) {
        if (transaction != null) {
            stopBefore();
        }
        stopGroup(buffer.firstByte(), foundTag);
    }

    private void interchangeTrailer() {
        stopAll("IEA");
        envelope();
        checkTrailer("IEA", groups, "TA105-021", isa.control(), "TA105-001", "ISA13");
    }

    // ---- problems of the envelopes

    private void report(String segmentId, int element, long firstByte, Severity severity, String rule, String code, String found, String expected) {
        if (note == null && severity == Severity.ERROR && code.startsWith("TA105-")) {
            note = code.substring("TA105-".length());
        }
        problems++;
        if (problems <= MOST_LISTED) {
            listener.problem(new EdiProblem(isa == null ? null : isa.control(), group == null ? null : group.control, null, null, segmentId, null,
                    element == 0 ? null : element, null, null, firstByte, severity, rule, 1, code, found, expected));
        }
    }

    // ---- one transaction again

    void readTransaction(TransactionHeader header) throws IOException {
        source = new SegmentSource(splitter, header.delimiters(), buffer);
        group = new GroupReading(header);
        source.next(1);
        begin(header, false);
        while (transaction != null) {
            SegmentSource.What what = source.next(transaction.segments() + 1);
            switch (what) {
                case SEGMENT:
                    again();
                    break;
                case NOTHING:
                case CUT:
                case NEXT_INTERCHANGE:
                    stopTransaction(what);
                    break;
                default:
                    transaction.unreadable(buffer, what);
            }
        }
    }

    private void again() {
        int tag = buffer.tag();
        if (tag == SegmentSource.SE) {
            endTransaction();
        } else if (tag == SegmentSource.ST || tag == SegmentSource.GS || tag == SegmentSource.GE || tag == SegmentSource.IEA) {
            stopBefore();
        } else {
            transaction.segment(buffer, source);
        }
    }
}
