package org.claimwright.records;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The components of a record class by name, for who writes records as something else than X12. */
public final class RecordFields {

    private static final ClassValue<RecordFields> ALL = new ClassValue<>() {
        @Override
        protected RecordFields computeValue(Class<?> type) {
            return new RecordFields(type);
        }
    };

    private final Shape shape;
    private final String[] names;

    private RecordFields(Class<?> type) {
        shape = new Shape(type);
        names = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toArray(String[]::new);
    }

    public static RecordFields of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    public int count() {
        return names.length;
    }

    /** From 0. */
    public String name(int field) {
        return names[field];
    }

    public Object value(Record record, int field) {
        return shape.get(record, field);
    }
}
