package org.claimwright.records;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.claimwright.edi.Segment;
import org.claimwright.money.Money;

/** The types of single values, each read and written in one form. */
enum ValueType {

    TEXT(String.class) {
        @Override
        Object read(Segment segment, int element, int component, int repetition) {
            return segment.text(element, component, repetition);
        }

        @Override
        String write(Object value) {
            return (String) value;
        }
    },

    MONEY(Money.class) {
        @Override
        Object read(Segment segment, int element, int component, int repetition) {
            try {
                if (component == 1 && repetition == 1) {
                    return segment.has(element, 1) ? segment.money(element) : null;
                }
                String text = segment.text(element, component, repetition);
                return text.isEmpty() ? null : Money.parse(text);
            } catch (NumberFormatException unreadable) {
                return null;
            }
        }

        @Override
        String write(Object value) {
            return Quantities.text((Money) value);
        }
    },

    /** Without zeros at its end, so that equal quantities are equal. */
    DECIMAL(BigDecimal.class) {
        @Override
        Object read(Segment segment, int element, int component, int repetition) {
            String text = segment.text(element, component, repetition);
            return isDecimal(text) ? Quantities.plain(new BigDecimal(text)) : null;
        }

        @Override
        String write(Object value) {
            return Quantities.text((BigDecimal) value);
        }
    },

    WHOLE(Integer.class) {
        @Override
        Object read(Segment segment, int element, int component, int repetition) {
            String text = segment.text(element, component, repetition);
            if (text.isEmpty() || text.length() > LONGEST_WHOLE) {
                return null;
            }
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException unreadable) {
                return null;
            }
        }

        @Override
        String write(Object value) {
            return value.toString();
        }
    },

    DAY(LocalDate.class) {
        @Override
        Object read(Segment segment, int element, int component, int repetition) {
            return component == 1 && repetition == 1 ? segment.day(element) : null;
        }

        @Override
        String write(Object value) {
            return DateTimeFormatter.BASIC_ISO_DATE.format((LocalDate) value);
        }
    },

    /** HHMM, HHMMSS or with tenths or hundredths of a second. */
    TIME(LocalTime.class) {
        @Override
        Object read(Segment segment, int element, int component, int repetition) {
            return time(segment.text(element, component, repetition));
        }

        @Override
        String write(Object value) {
            LocalTime time = (LocalTime) value;
            String form = time.getNano() != 0 ? "HHmmssSS" : time.getSecond() != 0 ? "HHmmss" : "HHmm";
            return DateTimeFormatter.ofPattern(form).format(time);
        }
    };

    private static final int LONGEST_WHOLE = 10;
    private static final int LONGEST_DECIMAL = 40;

    private final Class<?> type;

    ValueType(Class<?> type) {
        this.type = type;
    }

    /** The value; null, or an empty text, when it is absent or cannot be read. Element, component and repetition count from 1. */
    abstract Object read(Segment segment, int element, int component, int repetition);

    /** The value, not null, in its shortest form. */
    abstract String write(Object value);

    /** Null when no single value has such a type. */
    static ValueType of(Class<?> type) {
        for (ValueType kind : values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && points == 0) {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && text.length() <= LONGEST_DECIMAL;
    }

    private static LocalTime time(String text) {
        int length = text.length();
        if (length != 4 && (length < 6 || length > 8) || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int second = length == 4 ? 0 : Integer.parseInt(text.substring(4, 6));
        int hundredths = length < 7 ? 0 : Integer.parseInt((text.substring(6) + "0").substring(0, 2));
        try {
            return LocalTime.of(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2, 4)), second, hundredths * 10_000_000);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
