package org.claimwright.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the web may not see, held on its classes and seen to fail on the domain's, which see all of it. */
class ScreensSeeUseCasesTest {

    private static final ArchRule NOTHING_BELOW_USE_CASES = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.claimwright.*.x12..",
        "org.claimwright.*.rules..", "io.xlate..", "org.apache.camel..", "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..");
    private static final ArchRule ONLY_THESE_PACKAGES = classes().should().resideInAnyPackage("org.claimwright.web", "org.claimwright.web.today..",
        "org.claimwright.web.workqueue..", "org.claimwright.web.claims..", "org.claimwright.web.remittance..", "org.claimwright.web.denials..",
        "org.claimwright.web.eligibility..", "org.claimwright.web.receivables..", "org.claimwright.web.files..", "org.claimwright.web.fhir..",
        "org.claimwright.web.api..", "org.claimwright.web.security..");

    private static final JavaClasses WEB = new ClassFileImporter().importPackages("org.claimwright.web");
    private static final JavaClasses DOMAIN = new ClassFileImporter().importPackages("org.claimwright.remittance", "org.claimwright.workqueue");

    @Test
    void the_web_calls_use_cases_and_sees_nothing_below_them() {
        NOTHING_BELOW_USE_CASES.check(WEB);
        assertThrows(AssertionError.class, () -> NOTHING_BELOW_USE_CASES.check(DOMAIN));
    }

    @Test
    void each_package_of_the_web_is_one_of_the_screens() {
        ONLY_THESE_PACKAGES.check(WEB);
        assertThrows(AssertionError.class, () -> ONLY_THESE_PACKAGES.check(DOMAIN));
    }
}
