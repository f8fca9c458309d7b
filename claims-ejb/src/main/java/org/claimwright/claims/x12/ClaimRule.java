package org.claimwright.claims.x12;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.claimwright.edi.GuideRule;

/** A rule of the 837: its name, the names that its problems carry, the tags that it looks at, and how its check is made for one transaction. */
record ClaimRule(String name, Set<String> tells, Set<String> tags, Supplier<ClaimCheck> check) implements GuideRule {

    /** HL, CLM and LX always belong to the tags: they tell the check where levels, claims and lines begin. */
    static ClaimRule of(String name, Supplier<ClaimCheck> check, String... tags) {
        Set<String> wanted = new TreeSet<>(Set.of(tags));
        wanted.addAll(Set.of("HL", "CLM", "LX"));
        return new ClaimRule(name, Set.of(name), wanted, check);
    }

    /** The same rule, whose problems carry other names than its own. */
    ClaimRule telling(String... names) {
        return new ClaimRule(name, Set.of(names), tags, check);
    }

    @Override
    public Check start() {
        return check.get();
    }
}
