package org.claimwright.routes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/**
 * Which files of a partner's folder are fetched: those that have not changed for two seconds, so that a file which is still being written is
 * left alone. Names that say so themselves (.part, .tmp) never are. A name that the SFTP library would expand as a pattern (deleting
 * {@code *} there deletes every file) or that is a path, and a file over the limit, are refused.
 */
final class RemoteFiles implements GenericFileFilter<SftpRemoteFile> {

    /** Told once of each file that is refused. */
    @FunctionalInterface
    interface Refusal {
        void refused(String name, String why);
    }

    private record Seen(long size, long modified, long sinceNanos) {
    }

    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(part|tmp|filepart)", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[^*?\\[\\]{}/\\\\\\p{Cntrl}]{1,255}");

    private final long limit;
    private final Refusal refusal;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * @param limit bytes that a file may have
     * @param nanos a clock as {@link System#nanoTime()}
     */
    RemoteFiles(long limit, Refusal refusal, LongSupplier nanos) {
        this.limit = limit;
        this.refusal = refusal;
        this.nanos = nanos;
    }

    @Override
    public boolean accept(GenericFile<SftpRemoteFile> file) {
        String name = file.getFileNameOnly();
        if (file.isDirectory()) {
            return false;
        }
        if (!HARMLESS.matcher(name).matches()) {
            return refuse(name, "the name of a file in the inbox is a path or a pattern: it was left there, ask the partner to rename it");
        }
        if (UNFINISHED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        if (file.getFileLength() > limit) {
            return refuse(name, "a file of %,d bytes in the inbox is over the limit of %,d (limit.file-bytes): it was left there"
                    .formatted(file.getFileLength(), limit));
        }
        return settled(name, file.getFileLength(), file.getLastModified(), nanos.getAsLong());
    }

    private boolean refuse(String name, String why) {
        if (refused.add(name)) {
            refusal.refused(name, why);
        }
        return false;
    }

    /** Whether the file looks as it did two seconds ago. */
    private boolean settled(String name, long size, long modified, long now) {
        Seen before = seen.get(name);
        if (before == null || before.size() != size || before.modified() != modified) {
            seen.put(name, new Seen(size, modified, now));
            seen.values().removeIf(old -> now - old.sinceNanos() > TimeUnit.HOURS.toNanos(1));
            return false;
        }
        return now - before.sinceNanos() >= SETTLED_NANOS;
    }
}
