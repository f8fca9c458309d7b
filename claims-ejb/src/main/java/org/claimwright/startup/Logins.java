package org.claimwright.startup;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.claimwright.access.Role;

/**
 * The users and API keys that the file named by CLAIMWRIGHT_LOGINS gives: hashes only. A line is {@code login ROLE bcrypt-hash name} or
 * {@code apikey ROLE sha256hex name}; empty lines and lines with # in front say nothing.
 */
record Logins(List<User> users, List<ApiKey> keys) {

    /** Someone who signs in; passwordHash is bcrypt. */
    record User(String login, Role role, String passwordHash, String name) {
    }

    /** A program; hash is the sha256 of its key. */
    record ApiKey(Role role, byte[] hash, String name) {
    }

    /** @throws SetupException when a line cannot be read; the message gives its number and never its content */
    static Logins read(List<String> lines) {
        Logins logins = new Logins(new ArrayList<>(), new ArrayList<>());
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                logins.add(line.split("\\s+", 4), number);
            }
        }
        return logins;
    }

    private void add(String[] part, int number) {
        if (part.length < 4) {
            throw new SetupException("CLAIMWRIGHT_LOGINS line " + number + " must be: login ROLE hash name");
        }
        try {
            if (part[0].equals("apikey")) {
                keys.add(new ApiKey(Role.valueOf(part[1]), sha256(part[2], number), part[3]));
            } else {
                users.add(new User(part[0], Role.valueOf(part[1]), bcrypt(part[2], number), part[3]));
            }
        } catch (IllegalArgumentException e) {
            throw new SetupException("CLAIMWRIGHT_LOGINS line " + number + ": no such role; there are " + List.of(Role.values()));
        }
    }

    private static byte[] sha256(String hex, int number) {
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new SetupException("CLAIMWRIGHT_LOGINS line " + number + ": an API key is given as its sha256, 64 hex digits");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static String bcrypt(String hash, int number) {
        if (!hash.matches("\\$2[abxy]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}")) {
            throw new SetupException("CLAIMWRIGHT_LOGINS line " + number + ": a password is given as its bcrypt hash");
        }
        return hash;
    }
}
