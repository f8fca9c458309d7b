package org.claimwright.launch;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.claimwright.sandbox.Clearinghouse;
import org.claimwright.sandbox.Client;
import org.claimwright.sandbox.Payer;
import org.claimwright.sandbox.SshKey;
import org.claimwright.sandbox.World;

/** The settings that the server gets: those of the user, and for a sandbox its partner, clients and payers. Never a database password. */
final class SandboxSettings {

    static final String PARTNER = "clearinghouse";

    private final Map<String, String> lines = new TreeMap<>();

    /** Starts with what the user set. */
    SandboxSettings(Properties user) {
        user.stringPropertyNames().stream().filter(name -> !name.startsWith("database.")).forEach(name -> lines.put(name, user.getProperty(name)));
    }

    SandboxSettings withWorld() {
        lines.putIfAbsent("organisation.name", "Riverbend Practice");
        lines.put("organisation.sandbox", "true");
        int n = 0;
        for (Client client : World.CLIENTS) {
            client(++n, client);
        }
        n = 0;
        for (Payer payer : World.PAYERS) {
            payer(++n, payer);
        }
        return this;
    }

    private void client(int n, Client client) {
        lines.put("client." + n + ".name", client.name());
        if (client.npi() != null) {
            lines.put("client." + n + ".npi", client.npi());
        }
        if (client.taxId() != null) {
            lines.put("client." + n + ".tax-id", client.taxId());
        }
    }

    private void payer(int n, Payer payer) {
        lines.put("payer." + n + ".name", payer.name());
        lines.put("payer." + n + ".identifier", payer.identifier());
        if (payer.denialWindowDays() != null) {
            lines.put("payer." + n + ".denial-window-days", payer.denialWindowDays().toString());
        }
    }

    /** The clearinghouse as a trading partner; what is its outbox is our inbox. */
    SandboxSettings withPartner(int port, SshKey ours, String knownHostsFile) {
        String at = "partner.1.";
        lines.putAll(Map.of(at + "name", PARTNER, at + "host", "127.0.0.1", at + "port", String.valueOf(port), at + "user", Clearinghouse.USER,
                at + "private-key", ours.file().toString(), at + "known-hosts", knownHostsFile, at + "inbox", "/outbox", at + "outbox", "/inbox",
                at + "acknowledgements", "true"));
        // The made-up clearinghouse never pauses, and its day has a file that was cut off.
        lines.putIfAbsent("inbox.unfinished-seconds", "10");
        return this;
    }

    String text() {
        StringBuilder text = new StringBuilder("# Written by ./claimwright up at each start: change claimwright.properties instead.\n");
        lines.forEach((name, value) -> text.append(name).append('=').append(value.replace("\\", "\\\\")).append('\n'));
        return text.toString();
    }
}
