package org.claimwright.remittance.x12;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.edi.rules.Sum;
import org.claimwright.edi.rules.Tags;
import org.claimwright.remittance.Outline;
import org.claimwright.remittance.Payment;

/**
 * Takes the outline of a remittance while its file is read: how many claims it has, what they and the provider-level adjustments come to, which
 * amounts cannot be read, and the hash of its body. Keeps nothing else, so it is as large as one segment.
 *
 * <p>The body is every element from BPR on, with the tag and the element's place, without ST, SE and DTM*405: equal bodies are the same
 * remittance under other control numbers, other delimiters or another production date.
 */
public final class RemittanceOutline implements EdiListener {

    private static final int MOST_NAMED = 5;
    /** The guide's most is 50 (TRN02) and 10 (TRN03): an index cannot bear any length. */
    private static final int LONGEST_KEY = 200;
    private static final byte END = 0x1f;

    private final PaymentBuilder builder = new PaymentBuilder();
    private final MessageDigest digest = sha256();
    private final Sum claimsPaid = new Sum();
    private final Sum providerAdjusted = new Sum();
    private final Sum amount = new Sum();
    private final List<String> unreadable = new ArrayList<>();
    /** What one segment adds to the body: the digest takes it in one piece. */
    private byte[] bytes = new byte[256];
    private int size;
    private int unreadableCount;
    private int claims;
    private boolean bodyBegun;
    private boolean hasPayment;
    private boolean inHeader = true;
    private long firstByte;
    private long headerEnd;
    private Outline outline;

    @Override
    public void transactionBegins(TransactionHeader header) {
        firstByte = header.firstByte();
    }

    @Override
    public void segment(Segment segment) {
        String tag = Tags.of(segment);
        addToBody(tag, segment);
        switch (tag) {
            case "BPR" -> {
                if (inHeader) {
                    payment(segment);
                }
            }
            case "LX" -> endHeader(segment);
            case "CLP" -> {
                endHeader(segment);
                claims++;
                read(segment, "CLP", 3);
                add(claimsPaid, segment, "CLP", 4);
            }
            case "PLB" -> {
                endHeader(segment);
                addProviderAdjustments(segment);
            }
            default -> {
                if (inHeader) {
                    builder.take(tag, segment);
                }
            }
        }
    }

    /** One behind the header is none: its money would not be where the payment is read. */
    private void payment(Segment bpr) {
        if (!hasPayment) {
            hasPayment = true;
            read(bpr, "BPR", 2);
        }
        builder.take("BPR", bpr);
    }

    private void endHeader(Segment first) {
        headerEnd = inHeader ? first.firstByte() : headerEnd;
        inHeader = false;
    }

    private void addProviderAdjustments(Segment plb) {
        for (int reason = 3; reason <= 13 && reason <= plb.elements(); reason += 2) {
            if (plb.has(reason) || plb.has(reason + 1)) {
                add(providerAdjusted, plb, "PLB", reason + 1);
            }
        }
    }

    private void add(Sum sum, Segment segment, String tag, int element) {
        if (read(segment, tag, element)) {
            sum.add(amount);
        }
    }

    private boolean read(Segment segment, String tag, int element) {
        amount.set(segment, element);
        boolean isGood = amount.isKnown() && ElementValues.isBearable(amount.cents());
        if (!isGood) {
            cannotRead(tag + (element < 10 ? "0" : "") + element + " of segment " + segment.ordinal() + " (byte " + segment.firstByteOf(element)
                + (amount.isKnown() ? ", too large" : "") + ")");
        }
        return isGood;
    }

    private void cannotRead(String what) {
        if (unreadableCount++ < MOST_NAMED) {
            unreadable.add(what);
        }
    }

    private void addToBody(String tag, Segment segment) {
        bodyBegun |= tag.equals("BPR");
        if (!bodyBegun || tag.equals("SE") || tag.equals("DTM") && inHeader && segment.is(1, "405")) {
            return;
        }
        update(tag);
        for (int element = 1; element <= segment.elements(); element++) {
            int repetitions = segment.repetitions(element);
            for (int repetition = 1; repetition <= repetitions; repetition++) {
                int components = segment.components(element);
                for (int component = 1; component <= components; component++) {
                    String text = segment.text(element, component, repetition);
                    if (!text.isEmpty()) {
                        place(element, repetition, component);
                        update(text);
                    }
                }
            }
        }
        digest.update(bytes, 0, size);
        size = 0;
    }

    private void place(int element, int repetition, int component) {
        need(3);
        bytes[size++] = (byte) element;
        bytes[size++] = (byte) repetition;
        bytes[size++] = (byte) component;
    }

    @SuppressWarnings("deprecation")
    private void update(String text) {
        int length = text.length();
        need(length + 1);
        text.getBytes(0, length, bytes, size);
        size += length;
        bytes[size++] = END;
    }

    private void need(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        Payment payment = builder.build();
        named(!hasPayment, "BPR02");
        named(payment.paidOn() == null, "BPR16");
        named(payment.trace().isEmpty(), "TRN02");
        named(payment.payerIdentifier().isEmpty(), "TRN03");
        named(payment.trace().length() > LONGEST_KEY, "TRN02, for it is too long");
        named(payment.payerIdentifier().length() > LONGEST_KEY, "TRN03, for it is too long");
        if (!claimsPaid.isKnown() || !providerAdjusted.isKnown()) {
            cannotRead("the total, for it is too large");
        }
        outline = new Outline(inHeader ? result.length() : headerEnd - firstByte, claims, claimsPaid.money(), providerAdjusted.money(), unreadable(),
                digest.digest());
    }

    private void named(boolean missing, String what) {
        if (missing) {
            cannotRead(what);
        }
    }

    /** Once the transaction has ended. */
    public Outline outline() {
        return outline;
    }

    private List<String> unreadable() {
        List<String> named = new ArrayList<>(unreadable);
        if (unreadableCount > MOST_NAMED) {
            named.add("and " + (unreadableCount - MOST_NAMED) + " more");
        }
        return named;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
