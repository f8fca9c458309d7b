package org.claimwright.routes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** @param limit bytes that a file may have */
    RemoteFiles(long limit, Refusal refusal) {
        this.limit = limit;
        this.refusal = refusal;
    }

    @Override
    public boolean accept(GenericFile<SftpRemoteFile> file) {
        String name = file.getFileNameOnly();
        if (file.isDirectory() || UNFINISHED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        Optional<String> hostile = hostile(name, file.getFileLength());
        hostile.filter(why -> refused.add(name)).ifPresent(why -> refusal.refused(name, why));
        return hostile.isEmpty() && settled(name, file.getFileLength(), file.getLastModified(), System.nanoTime());
    }

    private Optional<String> hostile(String name, long size) {
        if (!HARMLESS.matcher(name).matches()) {
            return Optional.of("the name of a file in the inbox is a path or a pattern: it was left there, ask the partner to rename it");
        }
        return size <= limit ? Optional.empty() : Optional.of(("a file of %,d bytes in the inbox is over the limit of %,d (limit.file-bytes): it was"
                + " left there").formatted(size, limit));
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
