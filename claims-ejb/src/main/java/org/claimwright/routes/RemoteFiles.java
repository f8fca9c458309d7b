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
 * left alone; those of which a fetch showed that they do not end as X12 does, not until they have not changed for a long time. Names that say so themselves (.part, .tmp) never are. A name that the SFTP library would expand as a pattern (deleting
 * {@code *} there deletes every file) or that is a path, and a file over the limit, are refused.
 */
final class RemoteFiles implements GenericFileFilter<SftpRemoteFile> {

    /** Told of each file that is refused, until it could note it. */
    @FunctionalInterface
    interface Refusal {
        /** @return false when it could not be noted now */
        boolean refused(String name, String why);
    }

    private record Seen(long size, long modified, long sinceNanos, boolean unfinished) {

        Seen asUnfinished() {
            return new Seen(size, modified, sinceNanos, true);
        }
    }

    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** So long after it could have been taken a file is forgotten: by then it is gone from the folder. */
    private static final long FORGOTTEN_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(part|tmp|filepart)", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[^*?\\[\\]{}/\\\\\\p{Cntrl}]{1,255}");

    private final long limit;
    private final long unfinishedNanos;
    private final Refusal refusal;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * @param limit bytes that a file may have
     * @param unfinishedSeconds for which a file that does not end as X12 does must not have changed
     * @param nanos a clock as {@link System#nanoTime()}
     */
    RemoteFiles(long limit, long unfinishedSeconds, Refusal refusal, LongSupplier nanos) {
        this.limit = limit;
        this.unfinishedNanos = Math.min(TimeUnit.SECONDS.toNanos(unfinishedSeconds), Long.MAX_VALUE - FORGOTTEN_NANOS);
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
        if (!refused.contains(name) && refusal.refused(name, why)) {
            refused.add(name);
        }
        return false;
    }

    /**
     * A fetched file does not end as X12 does: as a rule its sender is still at it.
     *
     * @return whether it has been waited for long enough, so that it is to be taken as it is
     */
    boolean isUnchangedForLong(String name) {
        Seen now = seen.get(name);
        if (now == null || now.unfinished()) {
            return true;
        }
        seen.put(name, now.asUnfinished());
        return false;
    }

    /** It is ours: another file of this name is another file. */
    void taken(String name) {
        seen.remove(name);
    }

    /** Whether the file looks as it did two seconds ago. */
    private boolean settled(String name, long size, long modified, long now) {
        Seen before = seen.get(name);
        if (before == null || before.size() != size || before.modified() != modified) {
            seen.put(name, new Seen(size, modified, now, false));
            seen.values().removeIf(old -> now - old.sinceNanos() > unfinishedNanos + FORGOTTEN_NANOS);
            return false;
        }
        return now - before.sinceNanos() >= (before.unfinished() ? unfinishedNanos : SETTLED_NANOS);
    }
}
