package org.claimwright.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The record is a segment: its components, in order, are elements 1 and following. A record without it inside a segment is a composite. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SegmentTag {
    String value();
}
