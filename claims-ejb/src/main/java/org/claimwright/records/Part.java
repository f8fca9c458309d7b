package org.claimwright.records;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.claimwright.edi.OutgoingSegment;
import org.claimwright.edi.Segment;

/**
 * A record within a segment, compiled: the segment itself, a group of its elements, or a composite. A spot says where: {@code composite} 0 for elements
 * that begin behind {@code offset}, else the element whose components are meant.
 */
final class Part {

    private final Shape shape;
    private final Field[] fields;
    /** Of each field: its first position, and what it is when nothing was sent from there on. */
    private final int[] first;
    private final Object[] absent;
    /** Whether the field is one text: most are. */
    private final boolean[] isText;
    /** How many positions it takes. */
    final int size;

    /** @param inComposite the positions are components, so nothing can be inside them */
    Part(Class<?> type, boolean inComposite) {
        shape = new Shape(type);
        RecordComponent[] components = type.getRecordComponents();
        fields = new Field[components.length];
        first = new int[components.length];
        absent = new Object[components.length];
        isText = new boolean[components.length];
        int next = 1;
        for (int i = 0; i < fields.length; i++) {
            RecordComponent component = components[i];
            Element at = component.getAnnotation(Element.class);
            Elements run = component.getAnnotation(Elements.class);
            int from = run != null ? run.from() : at != null ? at.value() : next;
            if (from < next || at != null && run != null) {
                throw senseless(component, "its position is taken");
            }
            fields[i] = field(component, from, run, inComposite);
            first[i] = from;
            isText[i] = component.getType() == String.class;
            absent[i] = Shape.isList(component) ? List.of() : isText[i] ? "" : null;
            next = run != null ? run.to() + 1 : from + 1;
        }
        size = next - 1;
    }

    private static Field field(RecordComponent component, int from, Elements run, boolean inComposite) {
        Class<?> item = Shape.itemType(component);
        ValueType kind = ValueType.of(item);
        if (kind == null && (inComposite || !item.isRecord() || item.isAnnotationPresent(SegmentTag.class))) {
            throw senseless(component, item.getSimpleName() + " cannot stand there");
        }
        if (run != null) {
            return run(component, run, kind, item);
        }
        if (Shape.isList(component) && inComposite) {
            throw senseless(component, "a component cannot be repeated");
        }
        Value value = kind != null ? new Single(kind) : new Composite(new Part(item, true));
        return Shape.isList(component) ? new Repetitions(from, value) : new One(from, value);
    }

    private static Field run(RecordComponent component, Elements run, ValueType kind, Class<?> item) {
        if (!Shape.isList(component) || run.size() < 1 || (run.to() - run.from() + 1) % run.size() != 0 || run.to() < run.from()) {
            throw senseless(component, "its run is not a list of whole groups");
        }
        if (run.size() == 1) {
            return new Run(run.from(), run.to(), 1, kind != null ? new Single(kind) : new Composite(new Part(item, true)));
        }
        if (kind != null) {
            throw senseless(component, "a group of several elements is a record");
        }
        Part group = new Part(item, false);
        if (group.size != run.size()) {
            throw senseless(component, "a group has " + run.size() + " elements, " + item.getSimpleName() + " has " + group.size);
        }
        return new Run(run.from(), run.to(), run.size(), new Group(group));
    }

    private static IllegalStateException senseless(RecordComponent component, String why) {
        return new IllegalStateException(component.getDeclaringRecord().getName() + "." + component.getName() + ": " + why);
    }

    Object read(Segment segment, int offset, int composite, int repetition) {
        Object[] values = new Object[fields.length];
        int sent = composite == 0 ? segment.elements() - offset : repetition == 1 ? segment.components(composite) : Integer.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            if (first[i] > sent) {
                values[i] = absent[i];
            } else if (isText[i]) {
                values[i] = composite == 0 ? segment.text(offset + first[i], 1, repetition) : segment.text(composite, first[i], repetition);
            } else {
                values[i] = fields[i].read(segment, offset, composite, repetition);
            }
        }
        return shape.make(values);
    }

    void write(Object record, OutgoingSegment out, int offset, int composite, int repetition) {
        for (int i = 0; i < fields.length; i++) {
            Object value = shape.get(record, i);
            if (value != null) {
                fields[i].write(value, out, offset, composite, repetition);
            }
        }
    }

    // ---- what stands at a position

    /** Reads and writes what stands from one position on: element {@code at} or, in a composite, component {@code at} of it. */
    private interface Value {
        Object read(Segment segment, int at, int composite, int repetition);

        void write(Object value, OutgoingSegment out, int at, int composite, int repetition);

        /** Whether anything was sent. */
        boolean isIn(Segment segment, int at, int composite, int repetition);

        /** What a list holds for one that was left out. */
        Object absent();
    }

    private record Single(ValueType kind) implements Value {
        @Override
        public Object read(Segment segment, int at, int composite, int repetition) {
            return composite == 0 ? kind.read(segment, at, 1, repetition) : kind.read(segment, composite, at, repetition);
        }

        @Override
        public void write(Object value, OutgoingSegment out, int at, int composite, int repetition) {
            out.put(composite == 0 ? at : composite, composite == 0 ? 1 : at, repetition, kind.write(value));
        }

        @Override
        public boolean isIn(Segment segment, int at, int composite, int repetition) {
            return composite == 0 ? segment.has(at) : !segment.text(composite, at, repetition).isEmpty();
        }

        @Override
        public Object absent() {
            return kind == ValueType.TEXT ? "" : null;
        }
    }

    private record Composite(Part part) implements Value {
        @Override
        public Object read(Segment segment, int at, int composite, int repetition) {
            return segment.has(at) ? part.read(segment, 0, at, repetition) : null;
        }

        @Override
        public void write(Object value, OutgoingSegment out, int at, int composite, int repetition) {
            part.write(value, out, 0, at, repetition);
        }

        @Override
        public boolean isIn(Segment segment, int at, int composite, int repetition) {
            return segment.has(at);
        }

        @Override
        public Object absent() {
            return null;
        }
    }

    private record Group(Part part) implements Value {
        @Override
        public Object read(Segment segment, int at, int composite, int repetition) {
            return part.read(segment, at - 1, 0, 1);
        }

        @Override
        public void write(Object value, OutgoingSegment out, int at, int composite, int repetition) {
            part.write(value, out, at - 1, 0, 1);
        }

        @Override
        public boolean isIn(Segment segment, int at, int composite, int repetition) {
            for (int element = at; element < at + part.size; element++) {
                if (segment.has(element)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Object absent() {
            return null;
        }
    }

    // ---- how often

    private interface Field {
        Object read(Segment segment, int offset, int composite, int repetition);

        void write(Object value, OutgoingSegment out, int offset, int composite, int repetition);
    }

    private record One(int position, Value value) implements Field {
        @Override
        public Object read(Segment segment, int offset, int composite, int repetition) {
            return value.read(segment, offset + position, composite, repetition);
        }

        @Override
        public void write(Object given, OutgoingSegment out, int offset, int composite, int repetition) {
            value.write(given, out, offset + position, composite, repetition);
        }
    }

    /** One element, as often as it was repeated. */
    private record Repetitions(int position, Value value) implements Field {
        @Override
        public Object read(Segment segment, int offset, int composite, int repetition) {
            int count = segment.repetitions(offset + position);
            if (count < 2) {
                return count == 0 ? List.of() : listOf(value.read(segment, offset + position, 0, 1));
            }
            Object[] items = new Object[count];
            for (int i = 0; i < count; i++) {
                items[i] = value.read(segment, offset + position, 0, i + 1);
            }
            return listOf(items);
        }

        @Override
        public void write(Object given, OutgoingSegment out, int offset, int composite, int repetition) {
            List<?> items = (List<?>) given;
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) != null) {
                    value.write(items.get(i), out, offset + position, 0, i + 1);
                }
            }
        }
    }

    private record Run(int from, int to, int size, Value value) implements Field {
        @Override
        public Object read(Segment segment, int offset, int composite, int repetition) {
            List<Object> items = null;
            int sent = composite == 0 ? segment.elements() - offset : repetition == 1 ? segment.components(composite) : to;
            int groups = (Math.min(to, sent) - from + size) / size;
            for (int i = 0; i < groups; i++) {
                int at = offset + from + i * size;
                if (value.isIn(segment, at, composite, repetition)) {
                    items = items == null ? new ArrayList<>(groups) : items;
                    while (items.size() < i) {
                        items.add(value.absent());
                    }
                    items.add(value.read(segment, at, composite, repetition));
                }
            }
            return items == null ? List.of() : listOf(items.toArray());
        }

        @Override
        public void write(Object given, OutgoingSegment out, int offset, int composite, int repetition) {
            List<?> items = (List<?>) given;
            if (items.size() * size > to - from + 1) {
                throw new IllegalArgumentException(out.tag() + " has no room for " + items.size() + " groups from position " + from + " on");
            }
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) != null) {
                    value.write(items.get(i), out, offset + from + i * size, composite, repetition);
                }
            }
        }
    }

    /** Nobody can change it; unlike {@link List#of} it may hold null for what was left out. */
    private static List<Object> listOf(Object... items) {
        if (Arrays.asList(items).contains(null)) {
            return Collections.unmodifiableList(Arrays.asList(items));
        }
        return List.of(items);
    }
}
