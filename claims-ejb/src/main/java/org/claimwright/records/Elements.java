package org.claimwright.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A run of equal groups of elements (the trios of a CAS), or of components (the modifiers of a procedure), as a list: of simple values or composites for
 * {@code size} 1, else of records whose components are the elements of one group. The list ends with the last group that was sent; a group left out
 * before it is null, or an empty text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Elements {
    int from();

    int to();

    int size() default 1;
}
