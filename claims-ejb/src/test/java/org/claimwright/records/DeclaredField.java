package org.claimwright.records;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A single value of a unit's records, as its declaration says, found without the binder.
 *
 * @param unit     its class
 * @param path     names of components from the unit on, lists with {@code []}
 * @param loop     what the guide's codes of its loop begin with
 * @param tag      its segment
 * @param slot     of the segment in the loop's record
 * @param isList   whether the loop's record holds a list of the segment
 * @param elements where it stands: one, or several of a run
 * @param component of each, 0 for a simple element
 */
public record DeclaredField(Class<?> unit, String path, String loop, String tag, int slot, boolean isList, List<Integer> elements, List<Integer> components,
                            Class<?> type, boolean isRepeated) {

    public static List<DeclaredField> of(Class<?> unit) {
        List<DeclaredField> fields = new ArrayList<>();
        loop(unit, unit, unit.getAnnotation(Loop.class).value(), "", fields);
        return fields;
    }

    private static void loop(Class<?> unit, Class<?> type, String prefix, String path, List<DeclaredField> fields) {
        RecordComponent[] components = type.getRecordComponents();
        for (int slot = 0; slot < components.length; slot++) {
            RecordComponent component = components[slot];
            String name = path + component.getName() + (isList(component) ? "[]" : "");
            SegmentTag tag = item(component).getAnnotation(SegmentTag.class);
            if (tag == null) {
                loop(unit, item(component), component.getAnnotation(Loop.class).value(), name + ".", fields);
            } else {
                DeclaredField segment = new DeclaredField(unit, name, prefix, tag.value(), slot, isList(component), List.of(0), List.of(0), null, false);
                segment.part(item(component), fields);
            }
        }
    }

    /** The values of a record whose first position is behind this one's elements, or inside its element. */
    private void part(Class<?> type, List<DeclaredField> fields) {
        int next = 1;
        for (RecordComponent component : type.getRecordComponents()) {
            Elements run = component.getAnnotation(Elements.class);
            int from = run != null ? run.from() : component.isAnnotationPresent(Element.class) ? component.getAnnotation(Element.class).value() : next;
            next = run != null ? run.to() + 1 : from + 1;
            int size = run == null ? 1 : run.size();
            List<Integer> positions = new ArrayList<>();
            for (int at = from; at < next; at += size) {
                positions.add(at);
            }
            value(component, positions, size, run == null && isList(component), fields);
        }
    }

    private void value(RecordComponent component, List<Integer> positions, int size, boolean repeated, List<DeclaredField> fields) {
        Class<?> item = item(component);
        String name = path + "." + component.getName() + (isList(component) ? "[]" : "");
        boolean again = repeated || isRepeated;
        boolean inComposite = !components.equals(List.of(0));
        List<Integer> places = new ArrayList<>();
        for (int element : inComposite ? List.of(0) : elements) {
            positions.forEach(at -> places.add(element + at));
        }
        if (!item.isRecord() || item.getPackageName().endsWith(".money")) {
            fields.add(new DeclaredField(unit, name, loop, tag, slot, isList, inComposite ? elements : places, inComposite ? places : List.of(0), item, again));
        } else if (size > 1) {
            new DeclaredField(unit, name, loop, tag, slot, isList, places.stream().map(at -> at - 1).toList(), List.of(0), null, again).part(item, fields);
        } else {
            new DeclaredField(unit, name, loop, tag, slot, isList, places, List.of(-1), null, again).part(item, fields);
        }
    }

    private static boolean isList(RecordComponent component) {
        return component.getType() == List.class;
    }

    private static Class<?> item(RecordComponent component) {
        return isList(component) ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] : component.getType();
    }

    public boolean holds(int element, int component) {
        return elements.contains(element) && (components.contains(component) || components.equals(List.of(0)) && component == 0);
    }
}
