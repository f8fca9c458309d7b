package org.claimwright.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.Position;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;

/**
 * Makes records of the segments of one transaction after the other, by the places that the matcher gave them. A segment without a place is passed
 * over, and so is one whose loop did not begin; of a segment that comes once the first counts. Holds one unit.
 */
final class RecordReader implements EdiListener {

    /** More of one unit is not held in memory. */
    static final int MOST_SEGMENTS = 100_000;
    static final long MOST_BYTES = 32L << 20;

    private final List<Frame> frames = new ArrayList<>();
    private final RecordListener listener;
    /** By the guide's code of the segment; the code says its loop and tag. */
    private final Map<String, Route> routes;

    private TransactionHeader transaction;
    /** The innermost open loop; null outside of a unit. */
    private Frame open;
    private int firstSegment;
    private Position position;
    private int segments;
    private long bytes;

    /** @param routes shared by all readers of the same units */
    RecordReader(List<LoopPart> units, Map<String, Route> routes, RecordListener listener) {
        this.routes = routes;
        this.listener = listener;
        for (LoopPart unit : units) {
            addFrames(unit, null);
        }
    }

    private void addFrames(LoopPart part, Frame parent) {
        Frame frame = new Frame(part, parent);
        frames.add(frame);
        for (LoopPart.Slot slot : part.slots) {
            if (slot.loop() != null) {
                addFrames(slot.loop(), frame);
            }
        }
    }

    @Override
    public void transactionBegins(TransactionHeader header) {
        transaction = header;
        while (open != null) {
            open = open.abandon();
        }
    }

    @Override
    public void segment(Segment segment) {
        String code = segment.code();
        if (code.isEmpty()) {
            return;
        }
        Route route = routes.get(code);
        if (route == null) {
            route = routeOf(segment);
            routes.put(code, route);
        }
        if (route.frame >= 0) {
            take(segment, frames.get(route.frame), route.slot);
        }
    }

    /** The loop with the longest prefix that has such a segment. */
    private Route routeOf(Segment segment) {
        String tag = segment.id().toUpperCase(Locale.ROOT);
        int home = -1;
        for (int at = 0; at < frames.size(); at++) {
            LoopPart part = frames.get(at).part;
            if (part.has(segment.loop(), tag) && (home < 0 || part.prefix.length() > frames.get(home).part.prefix.length())) {
                home = at;
            }
        }
        return home < 0 ? Route.NONE : new Route(home, frames.get(home).part.slotOf(tag));
    }

    private void take(Segment segment, Frame frame, int slot) {
        if (slot == 0) {
            if (!begin(frame, segment)) {
                return;
            }
        } else if (!frame.isOpen || isTooLarge(segment)) {
            return;
        }
        closeTo(frame);
        frame.put(slot, frame.part.slots[slot].segment().read(segment, 0, 0, 1));
    }

    /** A loop begins; false when it has no place. */
    private boolean begin(Frame frame, Segment segment) {
        if (frame.parent == null) {
            closeUnit();
            firstSegment = segment.ordinal();
            position = Position.of(segment);
            segments = 1;
            bytes = segment.byteLength();
        } else {
            if (!frame.parent.isOpen || isTooLarge(segment)) {
                return false;
            }
            closeTo(frame.parent);
        }
        frame.isOpen = true;
        open = frame;
        return true;
    }

    private void closeTo(Frame frame) {
        while (open != frame) {
            open = open.close();
        }
    }

    private boolean isTooLarge(Segment segment) {
        segments++;
        bytes += segment.byteLength();
        if (segments <= MOST_SEGMENTS && bytes <= MOST_BYTES) {
            return false;
        }
        listener.tooLarge(new EdiProblem(transaction.interchange(), transaction.group(), transaction.control(), segment.ordinal(), segment.id(), segment.loop(),
                null, null, null, segment.firstByte(), EdiProblem.Severity.ERROR, "unit-too-large", 1, "RULE", "one more segment of the unit that begins at segment "
                + firstSegment, "at most " + MOST_SEGMENTS + " segments and " + MOST_BYTES + " bytes of one unit"));
        while (open != null) {
            open = open.abandon();
        }
        return true;
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        closeUnit();
    }

    private void closeUnit() {
        while (open != null) {
            if (open.parent == null) {
                Object unit = open.make();
                open = null;
                listener.unit((Record) unit, new RecordListener.Place(transaction, firstSegment, position));
            } else {
                open = open.close();
            }
        }
    }

    /** Where a segment goes. */
    record Route(int frame, int slot) {
        static final Route NONE = new Route(-1, 0);
    }

    /** A loop while its segments come; reused for each of its kind. */
    private static final class Frame {
        final LoopPart part;
        final Frame parent;
        private final Object[] values;
        boolean isOpen;

        Frame(LoopPart part, Frame parent) {
            this.part = part;
            this.parent = parent;
            values = new Object[part.slots.length];
        }

        @SuppressWarnings("unchecked")
        void put(int slot, Object value) {
            if (!part.slots[slot].isList()) {
                values[slot] = values[slot] == null ? value : values[slot];
                return;
            }
            if (values[slot] == null) {
                values[slot] = new ArrayList<>(4);
            }
            ((List<Object>) values[slot]).add(value);
        }

        Object make() {
            Object made = part.make(values);
            abandon();
            return made;
        }

        /** Its record goes to the parent, which is returned. */
        Frame close() {
            parent.put(part.slotInParent, make());
            return parent;
        }

        Frame abandon() {
            Arrays.fill(values, null);
            isOpen = false;
            return parent;
        }
    }
}
