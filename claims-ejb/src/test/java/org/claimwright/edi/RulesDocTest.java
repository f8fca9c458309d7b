package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.edi.rules.Hierarchy;
import org.junit.jupiter.api.Test;

/** Holds docs/rules.md against the rules that run. */
class RulesDocTest {

    private static final Path DOC = Path.of("../docs/rules.md");
    private static final Pattern GUIDE = Pattern.compile("<guide [^>]*version=\"(\\w+)\" transaction=\"(\\d+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    @Test
    void the_document_has_a_line_for_each_rule_that_runs_and_no_other() throws IOException {
        assertEquals(running(), rows(Files.readString(DOC)));
    }

    @Test
    void a_rule_left_out_or_made_up_would_show() throws IOException {
        Set<String> rows = rows(Files.readString(DOC).replaceFirst("(?m)^\\| `npi`.*\n", "| `nonsense` | all |\n"));
        assertTrue(rows.contains("nonsense") && !rows.contains("npi"), rows::toString);
    }

    private static Set<String> rows(String text) {
        return ROW.matcher(text).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> running() throws IOException {
        Set<String> names = new TreeSet<>(new Hierarchy(Map.of()).tells());
        String index = new String(RulesDocTest.class.getResourceAsStream("/x12/guides.xml").readAllBytes(), StandardCharsets.UTF_8);
        GuideRules rules = AnswerRules.ofAllFeaturesAnd(new Asked());
        for (MatchResult guide : GUIDE.matcher(index).results().toList()) {
            rules.of(guide.group(1), guide.group(2)).forEach(rule -> names.addAll(rule.tells()));
        }
        return names;
    }
}
