package org.claimwright.edi;

import java.time.LocalDate;
import org.claimwright.money.Money;

/**
 * One segment of a transaction while it passes: the segment buffer, the only thing between reader, matcher, rules and records.
 * One instance is reused for the whole file: whoever wants to keep a value copies it.
 * Elements, components and repetitions count from 1, as the standard does; component 1 of a simple element is the element.
 */
public interface Segment {

    /** The tag as it was sent, e.g. {@code CLP}. */
    String id();

    /** Ordinal within its transaction, ST = 1 (as IK302). */
    int ordinal();

    /** 0-based offset in the file of the tag's first byte. */
    long firstByte();

    /** Bytes of the segment without its terminator. */
    int byteLength();

    /** The guide's loop, e.g. {@code 2110}; empty for a segment of the transaction itself or one that the guide does not place. */
    String loop();

    /** The guide's code of the segment, e.g. {@code 2100-NM1-QC}; empty when the matcher found no place for it. */
    String code();

    /** How many elements were sent, the tag not counted. */
    int elements();

    /** How often the element is repeated; 0 when it is absent or empty. */
    int repetitions(int element);

    /** Whether the element was sent with a value (any component of it). */
    default boolean has(int element) {
        return has(element, 1) || components(element) > 1;
    }

    boolean has(int element, int component);

    int components(int element);

    /** The element's value (its first component, first repetition), empty string when absent. */
    default String text(int element) {
        return text(element, 1);
    }

    String text(int element, int component);

    String text(int element, int component, int repetition);

    /** Tag and elements as they were sent, control characters and all, between the delimiters given; without a terminator. */
    String asSent(Delimiters delimiters);

    /** Compares without making a String. */
    boolean is(int element, String value);

    /**
     * The element as an amount.
     *
     * @throws NumberFormatException when it is none; the problem was already reported by the matcher
     */
    Money money(int element);

    /** As {@link #money}, in cents and without making an object. */
    default long cents(int element) {
        return money(element).cents();
    }

    /** The element as a day CCYYMMDD; null when it is none. */
    LocalDate day(int element);

    /** 0-based offset in the file of the first byte of the element; of its separator's successor when empty; of the segment when absent, or for 0. */
    long firstByteOf(int element);

    long firstByteOf(int element, int component);
}
