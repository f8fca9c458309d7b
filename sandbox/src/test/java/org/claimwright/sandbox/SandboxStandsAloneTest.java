package org.claimwright.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The outside world uses money and codes of the domain and nothing else, so that a mistake in edi cannot agree with itself. */
class SandboxStandsAloneTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimwright.sandbox", "org.claimwright.launch");

    private static ArchRule uses(String... allowed) {
        return noClasses().should().dependOnClassesThat(DescribedPredicate.describe("ours and not among " + String.join(", ", allowed),
                (JavaClass used) -> used.getPackageName().startsWith("org.claimwright") && !java.util.List.of(allowed).contains(used.getPackageName())));
    }

    @Test
    void sandbox_and_launcher_use_money_and_codes_of_the_domain_and_nothing_else() {
        uses("org.claimwright.money", "org.claimwright.codes", "org.claimwright.sandbox", "org.claimwright.launch").check(CLASSES);
    }

    @Test
    void the_outside_world_does_not_know_the_launcher() {
        noClasses().that().resideInAPackage("org.claimwright.sandbox").should().dependOnClassesThat().resideInAPackage("org.claimwright.launch").check(CLASSES);
    }

    @Test
    void the_rule_can_go_red() {
        assertThrows(AssertionError.class, () -> uses("org.claimwright.sandbox", "org.claimwright.launch").check(CLASSES));
    }
}
