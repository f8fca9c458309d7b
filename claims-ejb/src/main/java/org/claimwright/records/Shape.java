package org.claimwright.records;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** How a record class is made and taken apart; looked up once. */
final class Shape {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    final Class<?> type;
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    Shape(Class<?> type) {
        this.type = type;
        if (!type.isRecord()) {
            throw new IllegalStateException(type.getName() + " is no record");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = LOOKUP.findConstructor(type, MethodType.methodType(void.class, types)).asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            accessors = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = LOOKUP.unreflect(components[i].getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not public", e);
        }
    }

    Object make(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e);
        }
    }

    Object get(Object record, int component) {
        try {
            return (Object) accessors[component].invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName() + " cannot be read", e);
        }
    }

    /** What a list holds, or the component's own type. */
    static Class<?> itemType(RecordComponent component) {
        return isList(component) ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] : component.getType();
    }

    static boolean isList(RecordComponent component) {
        return component.getType() == List.class;
    }
}
