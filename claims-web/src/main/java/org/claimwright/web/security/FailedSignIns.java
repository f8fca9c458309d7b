package org.claimwright.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong sign-ins by the address they came from. From the twentieth within a quarter of an hour on an address is kept out until that quarter is over,
 * whatever the login: who guesses through many logins never meets the lock of one. A right sign-in forgives nothing, for a guesser may have a
 * login of his own. An address of this machine is never kept out, for behind a proxy on it everybody has that one.
 * Holds so many addresses, the longest unused is forgotten first. Thread-safe.
 */
final class FailedSignIns {

    static final int MOST_FAILURES = 20;
    static final int MOST_ADDRESSES = 10_000;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Since when, and how many. */
    private record Failures(Instant since, int count) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    synchronized boolean isKeptOut(String address, Instant now) {
        Failures failures = byAddress.get(network(address));
        return failures != null && !failures.isOver(now) && failures.count >= MOST_FAILURES;
    }

    synchronized void failed(String address, Instant now) {
        if (isThisMachine(address)) {
            return;
        }
        byAddress.merge(network(address), new Failures(now, 1),
                (before, first) -> before.isOver(now) ? first : new Failures(before.since, before.count + 1));
    }

    private static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    synchronized int addresses() {
        return byAddress.size();
    }

    /** Of an IPv6 address the first four groups: whoever has one has the others of its network too. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !(groups[i].isEmpty() && i > 0); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
