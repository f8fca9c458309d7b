package org.claimwright.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the package table of docs/architecture.md, and proves on three small houses of its own that it can fail. */
class HouseTest {

    private static final String CLAIMS_USES = "money codes edi records parties rulebook exchange workqueue eligibility receivables";

    private static final House HOUSE = new House("org.claimwright")
            .openToAll("source", "access", "audit", "database")
            .room("money", "")
            .room("codes", "")
            .room("source", "")
            .room("database", "")
            .room("access", "")
            .room("audit", "access")
            .room("workqueue", "money")
            .room("parties", "codes edi")
            .room("rulebook", "money codes")
            .room("edi", "money codes")
            .room("records", "money edi")
            .room("receivables", "money parties")
            .room("exchange", "edi records parties workqueue")
            .room("eligibility", "money codes edi records parties exchange workqueue")
            .room("claims", CLAIMS_USES)
            .room("remittance", CLAIMS_USES + " claims")
            .room("denials", "money codes parties rulebook claims remittance receivables workqueue")
            .room("intake", "money codes edi parties exchange claims eligibility remittance workqueue")
            .room("routes", "intake exchange parties")
            .room("cli", "money codes edi records *.x12 *.rules")
            .room("startup", "access routes");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.claimwright");

    @Test
    void every_package_is_in_the_table_and_uses_only_what_its_row_allows() {
        assertEquals(List.of(), HOUSE.violations(CLASSES));
    }

    @Test
    void only_edi_sees_staedi_and_only_routes_sees_camel() {
        noClasses().that().resideOutsideOfPackage("org.claimwright.edi..").should().dependOnClassesThat().resideInAPackage("io.xlate.edi..").check(CLASSES);
        noClasses().that().resideOutsideOfPackage("org.claimwright.routes..").should().dependOnClassesThat().resideInAPackage("org.apache.camel..")
                .check(CLASSES);
    }

    @Test
    void rules_are_pure_functions_without_clock_database_or_server() {
        noClasses().that().resideInAnyPackage("org.claimwright.*.rules..", "org.claimwright.*.x12..", "org.claimwright.money..", "org.claimwright.rulebook..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..").check(CLASSES);
        noClasses().that().resideInAnyPackage("org.claimwright.*.rules..", "org.claimwright.*.x12..")
                .should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class).check(CLASSES);
    }

    @Test
    void a_room_that_uses_one_above_it_turns_it_red() {
        List<String> found = new House("org.claimwright.house.violation").room("below", "").room("above", "below").violations(house("violation"));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).endsWith("but below may not use above"), found::toString);
    }

    @Test
    void a_typo_in_the_table_turns_it_red() {
        List<String> found = new House("org.claimwright.house.typo").room("money", "").room("receivables", "mony").violations(house("typo"));
        assertEquals(List.of("the table names mony, but there is no package org.claimwright.house.typo.mony"), found);
    }

    @Test
    void a_package_that_nobody_listed_turns_it_red() {
        List<String> found = new House("org.claimwright.house.unlisted").room("money", "").violations(house("unlisted"));
        assertEquals(List.of("the package org.claimwright.house.unlisted.attic is in no row of the table",
                "the package org.claimwright.house.unlisted.money.shed is neither a room nor the x12 or rules of one"), found);
    }

    private static JavaClasses house(String name) {
        return new ClassFileImporter().importPackages("org.claimwright.house." + name);
    }
}
