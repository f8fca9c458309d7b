package org.claimwright.edi;

import java.util.ArrayList;
import java.util.List;

/** A segment that is to be written: values at their places, from 1, in any order. Reused. Empty values and what is left out behind the last one are not written. */
public final class OutgoingSegment {

    private String tag = "";
    /** By element, repetition and component. */
    private final List<List<List<String>>> elements = new ArrayList<>();

    public void begin(String segmentTag) {
        tag = segmentTag;
        elements.clear();
    }

    /** A segment of simple elements. */
    static OutgoingSegment of(String tag, String... values) {
        OutgoingSegment segment = new OutgoingSegment();
        segment.begin(tag);
        for (int i = 0; i < values.length; i++) {
            segment.put(i + 1, 1, 1, values[i]);
        }
        return segment;
    }

    public String tag() {
        return tag;
    }

    /** Component 1 of a simple element is the element. Empty values leave no trace. */
    public void put(int element, int component, int repetition, String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        List<String> components = at(at(elements, element), repetition);
        while (components.size() < component) {
            components.add("");
        }
        components.set(component - 1, value);
    }

    private static <T> List<T> at(List<List<T>> lists, int position) {
        while (lists.size() < position) {
            lists.add(new ArrayList<>());
        }
        return lists.get(position - 1);
    }

    /** The element's value, empty when absent. */
    String text(int element) {
        return element > elements.size() || elements.get(element - 1).isEmpty() || elements.get(element - 1).get(0).isEmpty() ? ""
                : elements.get(element - 1).get(0).get(0);
    }

    /** By element, repetition and component; the last of each holds something, those before may be empty. */
    List<List<List<String>>> elements() {
        return elements;
    }
}
