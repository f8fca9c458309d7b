package org.claimwright.records;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.InterchangeWriter;
import org.claimwright.edi.OutgoingSegment;

/** A record that is a loop, compiled: its first component is the segment that begins it, the others are segments and loops inside, or lists of them. */
final class LoopPart {

    /** The guide's codes of such loops begin so. */
    final String prefix;
    final Shape shape;
    /** Null for a unit. */
    final LoopPart parent;
    /** The component of the parent. */
    final int slotInParent;
    final Slot[] slots;

    /** A component: exactly one of segment and loop. */
    record Slot(String tag, Part segment, LoopPart loop, boolean isList) {
    }

    static LoopPart unit(Class<? extends Record> type) {
        Loop loop = type.getAnnotation(Loop.class);
        if (loop == null) {
            throw new IllegalStateException(type.getName() + " is no unit: it does not say its @Loop");
        }
        return new LoopPart(loop.value(), type, null, 0);
    }

    private LoopPart(String prefix, Class<?> type, LoopPart parent, int slotInParent) {
        this.prefix = prefix;
        this.shape = new Shape(type);
        this.parent = parent;
        this.slotInParent = slotInParent;
        RecordComponent[] components = type.getRecordComponents();
        slots = new Slot[components.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(components[i], i);
            if (slots[i].segment != null && slotOf(slots[i].tag) < i) {
                throw senseless(components[i], slots[i].tag + " stands in it twice");
            }
        }
        if (slots.length == 0 || slots[0].segment == null || slots[0].isList) {
            throw new IllegalStateException(type.getName() + " does not begin with one segment");
        }
    }

    private Slot slot(RecordComponent component, int index) {
        Class<?> item = Shape.itemType(component);
        SegmentTag tag = item.getAnnotation(SegmentTag.class);
        Loop loop = component.getAnnotation(Loop.class);
        if (tag == null == (loop == null)) {
            throw senseless(component, "it is neither a segment nor a loop that says its @Loop");
        }
        return tag != null ? new Slot(tag.value(), new Part(item, false), null, Shape.isList(component))
                : new Slot(null, null, new LoopPart(loop.value(), item, this, index), Shape.isList(component));
    }

    private static IllegalStateException senseless(RecordComponent component, String why) {
        return new IllegalStateException(component.getDeclaringRecord().getName() + "." + component.getName() + ": " + why);
    }

    /** The slot of such a segment, {@link Integer#MAX_VALUE} for none. */
    int slotOf(String tag) {
        for (int i = 0; i < slots.length && slots[i] != null; i++) {
            if (tag.equals(slots[i].tag)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    boolean has(String loopCode, String tag) {
        return (prefix.isEmpty() ? loopCode.isEmpty() : loopCode.startsWith(prefix)) && slotOf(tag) != Integer.MAX_VALUE;
    }

    /** This loop and those inside. */
    List<LoopPart> all() {
        List<LoopPart> all = new ArrayList<>(List.of(this));
        for (Slot slot : slots) {
            if (slot.loop != null) {
                all.addAll(slot.loop.all());
            }
        }
        return all;
    }

    Object make(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (slots[i].isList) {
                values[i] = values[i] == null ? List.of() : List.copyOf((List<?>) values[i]);
            }
        }
        return shape.make(values);
    }

    void write(Object record, OutgoingSegment segment, InterchangeWriter out) throws IOException {
        for (int i = 0; i < slots.length; i++) {
            Object value = shape.get(record, i);
            if (value instanceof List<?> list) {
                for (Object item : list) {
                    write(slots[i], item, segment, out);
                }
            } else if (value != null) {
                write(slots[i], value, segment, out);
            }
        }
    }

    private static void write(Slot slot, Object value, OutgoingSegment segment, InterchangeWriter out) throws IOException {
        if (slot.loop != null) {
            slot.loop.write(value, segment, out);
        } else {
            segment.begin(slot.tag);
            slot.segment.write(value, segment, 0, 0, 1);
            out.write(segment);
        }
    }
}
