package org.claimwright.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The loops whose guide code begins so: {@code 2310} stands for 2310A to 2310F, which are one position of the standard and share one list, so that the
 * order sent is kept. On a component the loops inside a loop; on a record a unit, read and written on its own. Empty for the transaction itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Loop {
    String value();
}
