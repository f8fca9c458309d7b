package org.claimwright.edi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimwright.edi.rules.Hierarchy;

/**
 * Reads a file of X12 as a stream: splits it by interchange, group and transaction, takes the segments of each transaction apart, matches it against its
 * guide, runs the guide's rules and tells a listener. Holds no transaction in memory, on two threads some batches of small ones. A broken
 * segment, transaction or envelope is a located problem and never takes its neighbours with it. Thread-safe: one instance serves all.
 */
public final class EdiReader {

    private final GuideRules rules;
    private final SnipTypes types;
    private final Map<Plan, RuleTable> tables = new ConcurrentHashMap<>();

    /** One that tells what the SNIP types 1 to 5 find. @param rules what is checked besides the schemas */
    public EdiReader(GuideRules rules) {
        this(rules, SnipTypes.BY_DEFAULT);
    }

    private EdiReader(GuideRules rules, SnipTypes types) {
        this.rules = rules;
        this.types = types;
    }

    /** One with the same rules that tells what these types find; this one where they are its own. */
    public EdiReader with(SnipTypes others) {
        return others.equals(types) ? this : new EdiReader(rules, others);
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException when the stream fails, never for what it contains
     */
    public void read(InputStream in, EdiListener listener) throws IOException {
        new FileReading(in, 0, this::tableOf, listener, FileLimits.OF_A_FILE).readFile();
    }

    /**
     * Reads a whole file, its transactions on two threads, those of more than 4 MB on the caller's. What is told, and in which order, is as by
     * {@link #read}.
     *
     * @throws IOException when the stream fails, or the thread is interrupted while transactions wait to be told
     */
    public void readOnTwoThreads(InputStream in, TransactionsListener listener) throws IOException {
        try (ReadingQueue queue = new ReadingQueue(listener, this::tableOf, ReadingQueue.BATCH)) {
            new FileReading(in, 0, this::tableOf, queue, FileLimits.OF_A_FILE).in(queue).readFile();
        } catch (ReadingQueue.Interrupted e) {
            InterruptedIOException interrupted = new InterruptedIOException(e.getMessage());
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /**
     * Reads one transaction again, from its ST to its SE, as {@link TransactionHeader#firstByte()} and {@link TransactionResult#length()} gave it.
     *
     * Everything is as in the first reading, but that only the whole group shows a control number that comes twice.
     *
     * @param in     stands at the ST; nothing behind the transaction's end is taken into account
     * @param header its envelope as the first reading gave it; offsets of the segments start from its firstByte
     */
    public void readTransaction(InputStream in, TransactionHeader header, EdiListener listener) throws IOException {
        new FileReading(in, header.firstByte(), this::tableOf, listener, FileLimits.NONE).readTransaction(header);
    }

    /**
     * As {@link #readTransaction}, for who needs its segments again and had it checked before: nothing is matched and no rule runs, so segments have
     * neither loop nor code.
     */
    public void readTransactionUnmatched(InputStream in, TransactionHeader header, EdiListener listener) throws IOException {
        new FileReading(in, header.firstByte(), guide -> RuleTable.NONE, listener, FileLimits.NONE).unmatched().readTransaction(header);
    }

    private RuleTable tableOf(Guide guide) {
        return tables.computeIfAbsent(guide.plan(), plan -> new RuleTable(rulesOf(guide), types));
    }

    /** A guide with levels is always checked for its tree: the schema's format cannot say it, and matching goes by it. */
    private List<GuideRule> rulesOf(Guide guide) {
        List<GuideRule> all = new ArrayList<>(rules.of(guide.id(), guide.transactionSet()));
        if (!guide.levels().isEmpty()) {
            all.add(0, new Hierarchy(guide.levels()));
        }
        return all;
    }
}
