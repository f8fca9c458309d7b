package org.claimwright.edi.rules;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.TransactionText;
import org.junit.jupiter.api.Test;

class CommonRulesTest {

    @Test
    void an_npi_has_ten_digits_and_a_check_digit() {
        assertTrue(ProviderNumbers.isNpi("1234567893"));
        assertFalse(ProviderNumbers.isNpi("1234567890"));
        assertFalse(ProviderNumbers.isNpi("123456789"));
        assertFalse(ProviderNumbers.isNpi("123456789X"));
        assertEquals(List.of("WARNING npi N1(1)04 9 characters | an NPI: 10 digits, the last one the check digit",
                "WARNING npi NM1(4)09 a wrong check digit or a character that is no digit | an NPI: 10 digits, the last one the check digit",
                "WARNING npi REF(6)02 a wrong check digit or a character that is no digit | an NPI: 10 digits, the last one the check digit"),
            check(new ProviderNumbers(WARNING), "N1*PE*CLINIC*XX*123456789", "N1*PE*CLINIC*FI*123456789", "NM1*82*1******XX*1234567893",
                "NM1*82*1******XX*1234567890", "REF*HPI*1234567893", "REF*HPI*1234567890", "PLB*123*20261231*WO*1"));
    }

    @Test
    void a_wrong_npi_is_an_error_where_a_provider_sends_it_and_a_warning_where_a_payer_does() {
        for (String set : List.of("837", "270", "276")) {
            assertEquals("ERROR npi", severity(set, "NM1*1P*1*A*****XX*1234567890"));
        }
        for (String set : List.of("835", "271", "277")) {
            assertEquals("WARNING npi", severity(set, "NM1*1P*1*A*****XX*1234567890"));
        }
    }

    @Test
    void a_tax_number_has_nine_digits_and_is_never_shown() {
        assertEquals(List.of("ERROR tax-number REF(2)02 10 characters | nine digits without separators",
                "ERROR tax-number REF(3)02 8 characters | nine digits without separators", "ERROR tax-number NM1(6)09 11 characters | nine digits without separators",
                "ERROR tax-number NM1(7)09 9 characters | nine digits without separators"),
            check(new TaxNumbers(ERROR), "REF*EI*123456789", "REF*EI*12-3456789", "REF*SY*12345678", "REF*G2*12-34", "NM1*1P*2*A*****24*123456789",
                "NM1*1P*1*A*****34*123-45-6789", "NM1*1P*1*A*****24*12345678X", "NM1*1P*1*A*****FI*12-3456789"));
    }

    @Test
    void who_is_no_person_has_no_first_name() {
        assertEquals(List.of("ERROR organisation-name NM1(2)04 3 characters | nothing where NM102 is 2, no person",
                "ERROR organisation-name NM1(3)07 2 characters | nothing where NM102 is 2, no person"),
            check(new OrganisationNames(ERROR), "NM1*85*2*CLINIC*****XX*1234567893", "NM1*85*2*CLINIC*ANN*B", "NM1*85*2*CLINIC****JR", "NM1*85*1*DOE*ANN*B**JR"));
    }

    @Test
    void an_address_in_the_united_states_has_a_known_state_and_a_zip() {
        assertEquals(List.of(), address("N4*BEND*OR*97701", "N4*BEND*OR*977011234*US", "N4*TORONTO*ON*M5V 2T6*CA", "N4*PARIS**75001*FR", "N4*PARIS***FR***IDF"));
        assertEquals(List.of("ERROR address-state N4(1)02 nothing | the state of an address in the US"), address("N4*BEND**97701"));
        assertEquals(List.of("ERROR address-state N4(1)02 2 characters that are no state | a code of the list states"), address("N4*BEND*XX*97701*US"));
        assertEquals(List.of("ERROR address-zip N4(1)03 nothing | the ZIP of an address in the US"), address("N4*BEND*OR"));
        for (String zip : List.of("9770", "97701-1234", "9770112345", "977O1")) {
            assertEquals(1, address("N4*BEND*OR*" + zip).size(), zip);
        }
        assertEquals(List.of("ERROR address-subdivision N4(1)07 state and subdivision | N402 in the US and Canada, else N407"), address("N4*PARIS*XX*1*FR***IDF"));
    }

    @Test
    void an_inquiry_may_name_a_place_by_part_of_its_address() {
        assertEquals("WARNING address-state", severity("270", "N4***97701"));
        assertEquals("ERROR address-state", severity("270", "N4*BEND*XX*97701"));
        assertEquals("WARNING address-state", severity("271", "N4*BEND*XX*97701"));
    }

    private static List<String> address(String... segments) {
        return check(new Addresses(ERROR, ERROR), segments);
    }

    private static List<String> check(GuideRule rule, String... segments) {
        return TransactionText.of(segments).check(rule);
    }

    /** Severity and rule of the one problem that the rules of a transaction set find. */
    private static String severity(String transactionSet, String segment) {
        List<String> found = new CommonRules().of("", transactionSet).stream()
                .flatMap(rule -> rule.tags().contains(segment.substring(0, segment.indexOf('*'))) ? check(rule, segment).stream() : List.<String>of().stream()).toList();
        assertEquals(1, found.size(), found::toString);
        return found.get(0).substring(0, found.get(0).indexOf(' ', found.get(0).indexOf(' ') + 1));
    }
}
