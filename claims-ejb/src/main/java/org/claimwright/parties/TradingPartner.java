package org.claimwright.parties;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.access.Settings;
import org.claimwright.edi.Leniency;
import org.claimwright.edi.SnipTypes;

/**
 * Whom we exchange files with, and how: {@code partner.<n>.*} of claimwright.properties, n from 1 without a gap.
 *
 * @param name         {@code .name}: letters, digits and hyphens; names its routes, its folder's lease and its files
 * @param host         {@code .host}
 * @param port         {@code .port}, 22 when left out
 * @param user         {@code .user}
 * @param privateKey   {@code .private-key}: our key, a file
 * @param knownHosts   {@code .known-hosts}: the partner's pinned host key, a file in OpenSSH's format
 * @param inbox        {@code .inbox}: the remote folder that we fetch from
 * @param outbox       {@code .outbox}: the remote folder that we write to
 * @param sendsAcknowledgements {@code .acknowledgements=true}: we answer its files with TA1 and 999
 * @param leniencies   {@code .leniencies}: names separated by commas, see {@link Leniency}
 * @param snipTypes    {@code .snip-types}: the types of checks that its files must pass, {@code 1-5} when left out; 6 and 7 may be added, see {@link SnipTypes}
 * @param organisation {@code .organisation}, else {@code organisation.name}: whose files they are
 */
public record TradingPartner(String name, String host, int port, String user, Path privateKey, Path knownHosts, String inbox, String outbox,
                             boolean sendsAcknowledgements, Set<Leniency> leniencies, SnipTypes snipTypes, String organisation) {

    public TradingPartner {
        if (!name.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a partner's name has 1 to 40 letters, digits and hyphens; found " + name);
        }
        leniencies = Set.copyOf(leniencies);
    }

    /** Those of the settings. */
    public static List<TradingPartner> all() {
        return all(Settings.load());
    }

    /** @throws IllegalArgumentException when a setting is missing or is not what it must be; the message names it */
    public static List<TradingPartner> all(Settings settings) {
        List<TradingPartner> partners = new ArrayList<>();
        for (int n = 1; settings.text("partner." + n + ".name").isPresent(); n++) {
            partners.add(read(settings, "partner." + n + "."));
        }
        return partners;
    }

    /** Empty for an upload. */
    public static Optional<TradingPartner> named(String name) {
        return all().stream().filter(partner -> partner.name().equals(name)).findFirst();
    }

    private static TradingPartner read(Settings settings, String at) {
        return new TradingPartner(settings.required(at + "name"), settings.required(at + "host"), (int) settings.number(at + "port", 22),
                settings.required(at + "user"), Path.of(settings.required(at + "private-key")), Path.of(settings.required(at + "known-hosts")),
                settings.required(at + "inbox"), settings.required(at + "outbox"),
                Boolean.parseBoolean(settings.text(at + "acknowledgements").orElse("false")),
                leniencies(at + "leniencies", settings.text(at + "leniencies").orElse("")),
                snipTypes(at + "snip-types", settings.text(at + "snip-types").orElse("1-5")),
                settings.text(at + "organisation").orElseGet(() -> settings.required("organisation.name")));
    }

    private static SnipTypes snipTypes(String setting, String types) {
        try {
            SnipTypes parsed = SnipTypes.parse(types);
            if (!parsed.holds(SnipTypes.BY_DEFAULT)) {
                throw new IllegalArgumentException("a partner's files are always held to 1-5; only 6 and 7 can be added, as in 1-5,7");
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting " + setting + ": " + e.getMessage() + "; found " + types, e);
        }
    }

    private static Set<Leniency> leniencies(String setting, String names) {
        Set<Leniency> leniencies = EnumSet.noneOf(Leniency.class);
        Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).forEach(name -> leniencies.add(
                Leniency.named(name).orElseThrow(() -> new IllegalArgumentException("setting " + setting + " names an unknown leniency: " + name))));
        return leniencies;
    }
}
