package org.claimwright.remittance.x12;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.edi.Segment;
import org.claimwright.money.Money;
import org.claimwright.records.Quantities;
import org.claimwright.remittance.ClaimPayment.Procedure;
import org.claimwright.remittance.Payment.Contact;
import org.claimwright.remittance.Payment.Reference;

/** ElementValues of a segment as our types; null where a value is absent or cannot be read, for the matcher has said so already. */
final class ElementValues {

    private static final Pattern QUANTITY = Pattern.compile("-?(\\d{1,12}(\\.\\d{0,15})?|\\.\\d{1,15})");

    /**
     * Ten digits before the point, more than any payer pays: what is larger is a slip, and a million such amounts can still be added. HIPAA's own
     * limit is eight.
     */
    private static final long LARGEST_CENTS = 999_999_999_999L;
    /** What the database keeps of a quantity: 12 digits before the point, three behind it. */
    private static final int QUANTITY_DECIMALS = 3;
    private static final int QUANTITY_DIGITS = 15;

    private ElementValues() {
    }

    static Money money(Segment segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        try {
            Money money = segment.money(element);
            return isBearable(money.cents()) ? money : null;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    static boolean isBearable(long cents) {
        return cents >= -LARGEST_CENTS && cents <= LARGEST_CENTS;
    }

    /** A quantity: at most 12 digits before the point, as we keep it. */
    static BigDecimal number(Segment segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        String text = segment.text(element);
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return BigDecimal.valueOf(text.charAt(0) - '0');
        }
        if (!QUANTITY.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = Quantities.plain(new BigDecimal(text));
        return number.setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP).precision() <= QUANTITY_DIGITS ? number : null;
    }

    /** All elements from the first to the last, empty strings where absent. */
    static List<String> texts(Segment segment, int first, int last) {
        List<String> texts = new ArrayList<>(last - first + 1);
        for (int element = first; element <= last; element++) {
            texts.add(segment.text(element));
        }
        return texts;
    }

    static Reference reference(Segment ref) {
        return new Reference(ref.text(1), ref.text(2), ref.text(3));
    }

    /** A PER; a pair that was left out before another is empty. */
    static Contact contact(Segment per) {
        List<Reference> numbers = new ArrayList<>(3);
        for (int element = 3; element <= 7; element += 2) {
            if (per.has(element) || per.has(element + 1)) {
                for (int before = numbers.size(); before < (element - 3) / 2; before++) {
                    numbers.add(new Reference("", "", ""));
                }
                numbers.add(new Reference(per.text(element), per.text(element + 1), ""));
            }
        }
        return new Contact(per.text(1), per.text(2), numbers);
    }

    /** SVC01 or SVC06; null when absent. */
    static Procedure procedure(Segment svc, int element) {
        if (!svc.has(element)) {
            return null;
        }
        List<String> modifiers = new ArrayList<>(0);
        for (int component = 3; component <= 6; component++) {
            if (svc.has(element, component)) {
                modifiers.add(svc.text(element, component));
            }
        }
        return new Procedure(svc.text(element, 1), svc.text(element, 2), modifiers, svc.text(element, 7));
    }
}
