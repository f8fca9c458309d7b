package org.claimwright.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.remittance.rules.InterestCheck;
import org.claimwright.remittance.x12.RemittanceReader;

/**
 * Decodes a remittance on another thread while the poster's waits for the database. The bytes come over the poster's connection, which its thread
 * alone may use: {@link #next} fetches them, the decoder waits for them. What both hold is limited, so a remittance of any size takes the same memory.
 */
final class ReadAhead implements RemittanceListener {

    static final int SET = 1_000;

    private static final int PIECE = 1 << 20;
    private static final int PIECES_AHEAD = 3;
    private static final int SETS_AHEAD = 2;

    private final InputStream bytes;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final Deque<PassedSet> sets = new ArrayDeque<>();
    private boolean allFetched;
    private boolean ended;

    private final InterestCheck interest = new InterestCheck();
    private List<ClaimPayment> claims = new ArrayList<>(SET);
    private List<ProviderAdjustment> adjustments = new ArrayList<>();

    /** @param bytes read by the thread that calls {@link #next} */
    ReadAhead(InputStream bytes) {
        this.bytes = bytes;
    }

    // ---- the poster's side

    /** The next set, null behind the last one and when the decoder failed. */
    PassedSet next() throws IOException, InterruptedException {
        while (wantsBytes()) {
            give(bytes.readNBytes(PIECE));
        }
        synchronized (this) {
            notifyAll();
            return sets.poll();
        }
    }

    /** Waits until there is something to do; whether that is to fetch bytes. */
    private synchronized boolean wantsBytes() throws InterruptedException {
        while (sets.isEmpty() && !ended && !isShortOfBytes()) {
            wait();
        }
        return !ended && isShortOfBytes();
    }

    private boolean isShortOfBytes() {
        return !allFetched && pieces.size() < PIECES_AHEAD;
    }

    private synchronized void give(byte[] piece) {
        allFetched = piece.length == 0;
        pieces.add(piece);
        notifyAll();
    }

    /** What the whole remittance says of interest; to be asked when the decoder is done. */
    InterestCheck interest() {
        return interest;
    }

    // ---- the decoder's side

    /** Decodes all of it; the caller learns from the task's result whether it failed. */
    void decode(EdiReader reader, TransactionHeader header) throws IOException {
        try {
            reader.readTransactionUnmatched(new Pieces(), header, new RemittanceReader(this));
            if (!claims.isEmpty() || !adjustments.isEmpty()) {
                handOn();
            }
        } finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void payment(Payment payment) {
        // its row is there already
    }

    @Override
    public void claim(ClaimPayment claim) {
        interest.see(claim);
        claims.add(claim);
        if (claims.size() == SET) {
            handOn();
        }
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {
        interest.see(adjustment);
        adjustments.add(adjustment);
        if (adjustments.size() == SET) {
            handOn();
        }
    }

    private synchronized void handOn() {
        try {
            while (sets.size() >= SETS_AHEAD) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody posts what is decoded", e);
        }
        sets.add(new PassedSet(claims, adjustments));
        claims = new ArrayList<>(SET);
        adjustments = new ArrayList<>();
        notifyAll();
    }

    private synchronized byte[] takePiece() throws IOException {
        try {
            while (pieces.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody fetches the bytes to decode");
        }
        notifyAll();
        return pieces.remove();
    }

    /** The bytes as the decoder reads them. An empty piece ends them. */
    private final class Pieces extends InputStream {

        private byte[] piece = {};
        private int read;
        private boolean atEnd;

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (read == piece.length && !atEnd) {
                piece = takePiece();
                read = 0;
                atEnd = piece.length == 0;
            }
            int count = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, into, offset, count);
            read += count;
            return atEnd ? -1 : count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
