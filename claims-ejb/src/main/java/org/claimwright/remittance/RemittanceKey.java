package org.claimwright.remittance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.IntFunction;
import org.claimwright.receivables.NewJournal;

/**
 * What makes a remittance the same payment.
 *
 * @param payee           {@code client:<id>}, or qualifier:identifier of N1*PE while we do not know it
 * @param payerIdentifier TRN03
 * @param trace           TRN02
 * @param paidOn          BPR16
 * @param body            sha256 of the body in hex where the payment is zero, for payers reuse traces then, or where a person released it as another
 *                        payment than one with the same key; else empty
 */
public record RemittanceKey(String payee, String payerIdentifier, String trace, LocalDate paidOn, String body) {

    /** The key of a remittance that posts by itself. */
    static RemittanceKey of(String payee, Payment payment, byte[] body) {
        return new RemittanceKey(payee, payment.payerIdentifier(), payment.trace(), payment.paidOn(), payment.amount().isZero() ? hex(body) : "");
    }

    static String hex(byte[] body) {
        return HexFormat.of().formatHex(body);
    }

    /**
     * The ids of its journals, by their ordinals: the same remittance gives the same ids for ever, so posting twice is posting once. They are the
     * first 12 bytes of the sha256 of kind and key, then the ordinal (a UUID of version 8), so that the journals of one remittance lie side by side
     * in the index and a large one is loaded as fast as a small one.
     */
    IntFunction<UUID> journalIds(NewJournal.Kind kind) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(String.join("\u001f", kind.name(), payee, payerIdentifier, trace, paidOn.toString(), body)));
        long high = hash.getLong() & ~0xf000L | 0x8000L;
        long low = hash.getInt() & 0x3fffffffL | 0x80000000L;
        return ordinal -> new UUID(high, low << 32 | ordinal);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
