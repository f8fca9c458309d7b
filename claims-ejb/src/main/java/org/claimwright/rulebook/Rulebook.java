package org.claimwright.rulebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimwright.codes.ShownCode;
import org.claimwright.source.Because;

/**
 * Rules that billers own, as data: {@code rulebooks/<name>.csv}.
 *
 * <p>First row {@code rulebook,<name>,<version>}; second row the columns; then a rule a row; rows that start with {@code #} are comments.
 * <ul>
 * <li>{@code id}: unique in the book, what an entry or a decision cites;
 * <li>{@code from}, {@code to}: first and last day on which it is good, ISO, empty = open (both columns may be left out);
 * <li>{@code group}, {@code carc}, {@code rarc}, {@code payer}: match columns; empty = any. {@code carc} and {@code rarc} may hold several codes
 *     with blanks between them: the rule counts for each;
 * <li>{@code sign}: match column that may be left out: {@code -} only amounts that raise the payment, {@code +} only those that do not;
 * <li>any other column is an action, handed on as it stands ({@code account}, {@code class}, {@code weight}, ...);
 * <li>{@code because}: why, for a person; never empty.
 * </ul>
 * The rule with the most match columns filled wins; of rules with different remarks the one whose remark the payer sent first. Two rules that
 * could win equally fail when the book loads. No match is a decision too: rule {@code none}, no action. Immutable and thread-safe.
 */
public final class Rulebook {

    /** The rule of a decision that no rule covers. */
    public static final String NONE = Because.NO_RULE;

    private static final Set<String> OWN_COLUMNS = Set.of("id", "from", "to", "group", "carc", "rarc", "payer", "sign", "because");
    private static final int MOST_REMEMBERED = 10_000;

    private final String name;
    private final String version;
    private final Map<String, List<Rule>> byReason = new HashMap<>();
    private final List<Rule> ofAnyReason = new ArrayList<>();
    private final Map<String, Decision> uncovered = new ConcurrentHashMap<>();

    private Rulebook(String name, String version, List<Rule> rules) {
        this.name = name;
        this.version = version;
        rules.sort(Comparator.comparingInt(Rule::precision).reversed());
        for (Rule rule : rules) {
            (rule.reason().isEmpty() ? ofAnyReason : byReason.computeIfAbsent(rule.reason(), r -> new ArrayList<>())).add(rule);
        }
    }

    /**
     * Loads a book of the class path.
     *
     * @throws IllegalArgumentException when there is none, a row is broken or two rules tie; the message names the row
     */
    public static Rulebook load(String name) {
        String resource = "rulebooks/" + name + ".csv";
        try (InputStream in = Rulebook.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no rulebook " + resource);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a book from where it stands; throws as {@link #load}. */
    public static Rulebook read(Reader from) throws IOException {
        BufferedReader in = new BufferedReader(from);
        String[] title = String.valueOf(in.readLine()).split(",", -1);
        if (title.length < 3 || !title[0].equals("rulebook") || title[1].isBlank() || title[2].isBlank()) {
            throw new IllegalArgumentException("a rulebook starts with the row rulebook,<name>,<version>");
        }
        String name = title[1].strip();
        String version = title[2].strip();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').setTrim(true)
            .setIgnoreEmptyLines(true).get();
        try (CSVParser rows = format.parse(in)) {
            List<Rule> rules = new ArrayList<>();
            Set<String> ids = new TreeSet<>();
            for (CSVRecord row : rows) {
                String id = required(row, "id", name);
                if (!ids.add(id) || id.equals(NONE)) {
                    throw new IllegalArgumentException("rulebook " + name + ": the id " + id + " is taken");
                }
                addRules(rules, row, name, version);
            }
            refuseTies(rules, name);
            return new Rulebook(name, version, rules);
        }
    }

    private static void addRules(List<Rule> rules, CSVRecord row, String name, String version) {
        Map<String, String> action = new LinkedHashMap<>();
        row.toMap().forEach((column, value) -> {
            if (!OWN_COLUMNS.contains(column)) {
                action.put(column, value);
            }
        });
        String id = required(row, "id", name);
        String sign = optional(row, "sign");
        if (!sign.isEmpty() && !sign.equals("-") && !sign.equals("+")) {
            throw new IllegalArgumentException("rulebook " + name + ", rule " + id + ": sign is +, - or empty");
        }
        Decision decision = new Decision(new Because(name, version, id, required(row, "because", name)), Map.copyOf(action));
        for (String reason : alternatives(required(row, "carc", name, true))) {
            for (String remark : alternatives(required(row, "rarc", name, true))) {
                rules.add(new Rule(id, date(row, "from", name), date(row, "to", name), required(row, "group", name, true), reason, remark,
                    required(row, "payer", name, true), sign, decision));
            }
        }
    }

    private static String[] alternatives(String cell) {
        return cell.split("\\s+");
    }

    private static String optional(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static String required(CSVRecord row, String column, String name) {
        return required(row, column, name, false);
    }

    private static String required(CSVRecord row, String column, String name, boolean mayBeEmpty) {
        if (!row.isSet(column) || !mayBeEmpty && row.get(column).isEmpty()) {
            throw new IllegalArgumentException("rulebook " + name + ", rule " + row.getRecordNumber() + ": no " + column);
        }
        return row.get(column);
    }

    private static LocalDate date(CSVRecord row, String column, String name) {
        String text = optional(row, column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("rulebook " + name + ", rule " + row.getRecordNumber() + ": " + column + " is no ISO date", e);
        }
    }

    private static void refuseTies(List<Rule> rules, String name) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                if (rules.get(i).tiesWith(rules.get(j))) {
                    throw new IllegalArgumentException("rulebook " + name + ": " + rules.get(i).id() + " and " + rules.get(j).id()
                        + " tie: the same facts match both equally well");
                }
            }
        }
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** What the book says about these facts on that day; never null. */
    public Decision decide(Facts facts, LocalDate on) {
        Rule best = better(best(byReason.getOrDefault(facts.reason(), List.of()), facts, on), best(ofAnyReason, facts, on), facts);
        return best == null ? nothingCovers(facts) : best.decision();
    }

    private static Rule best(List<Rule> rules, Facts facts, LocalDate on) {
        Rule best = null;
        for (Rule rule : rules) {
            if (rule.covers(facts) && rule.goodOn(on) && (rule.remark().isEmpty() || facts.remarks().contains(rule.remark()))) {
                best = better(best, rule, facts);
            }
        }
        return best;
    }

    private static Rule better(Rule one, Rule other, Facts facts) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int more = Integer.compare(one.precision(), other.precision());
        if (more == 0) {
            more = Integer.compare(place(other, facts), place(one, facts));
        }
        return more >= 0 ? one : other;
    }

    private static int place(Rule rule, Facts facts) {
        int place = facts.remarks().indexOf(rule.remark());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private Decision nothingCovers(Facts facts) {
        String what = ShownCode.of(facts.group()) + "-" + ShownCode.of(facts.reason());
        Decision known = uncovered.get(what);
        if (known == null) {
            known = new Decision(new Because(name, version, NONE, "no rule covers " + what), Map.of());
            if (uncovered.size() < MOST_REMEMBERED) {
                uncovered.put(what, known);
            }
        }
        return known;
    }
}
