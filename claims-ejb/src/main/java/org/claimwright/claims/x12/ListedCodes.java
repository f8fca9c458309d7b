package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * Codes of open lists: place of service (837P CLM05-1 and SV105, 837D CLM05-1 and SV303) and the state of an accident (CLM11-4), whose lists are whole:
 * unknown is an error; type of bill (837I CLM05-1), revenue code (SV201), admission and patient status (CL101 to CL103), condition (HI BG) and taxonomy
 * (PRV03), whose lists we may not hold completely: a warning. A place of service that was not yet one at the last service date is a warning, for claims of
 * the months around its begin were sent with it.
 */
final class ListedCodes extends ClaimCheck {

    static final String PLACE = "place-of-service";
    static final String STATE = "accident-state-known";
    static final String BILL = "bill-type-known";
    static final String REVENUE = "revenue-code-known";
    static final String STAY = "admission-code-known";
    static final String CONDITION = "condition-code-known";
    static final String TAXONOMY = "taxonomy-known";

    /** The lists, loaded once for a guide. */
    private static final class Lists {
        private final CodeList places = CodeList.load("pos");
        private final CodeList states = CodeList.load("states");
        private final CodeList bills = CodeList.load("bill_type");
        private final CodeList revenues = CodeList.load("revenue");
        private final List<CodeList> stay = List.of(CodeList.load("admission_type"), CodeList.load("admission_source"), CodeList.load("patient_status"));
        private final CodeList conditions = CodeList.load("condition");
        private final CodeList taxonomies = CodeList.load("taxonomy");
    }

    private final ClaimKind kind;
    private final Lists lists;
    private final KeptPlace place = new KeptPlace();
    private String placeOfService = "";
    private int lastService;

    private ListedCodes(ClaimKind kind, Lists lists) {
        this.kind = kind;
        this.lists = lists;
    }

    static GuideRule of(ClaimKind kind) {
        Lists lists = new Lists();
        List<String> tags = new ArrayList<>(List.of("DTP", "PRV", "HI", kind.service()));
        if (kind == ClaimKind.INSTITUTIONAL) {
            tags.add("CL1");
        }
        return ClaimRule.of("listed-codes", () -> new ListedCodes(kind, lists), tags.toArray(String[]::new))
            .telling(PLACE, STATE, BILL, REVENUE, STAY, CONDITION, TAXONOMY);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        lastService = 0;
        placeOfService = "";
        if (kind == ClaimKind.INSTITUTIONAL) {
            mayBeKnown(clm, 5, 1, lists.bills, CodeForm.BILLING_CODE, BILL, problems);
            return;
        }
        mustBeKnown(clm, 5, 1, lists.places, CodeForm.TWO_DIGITS, PLACE, problems);
        mustBeKnown(clm, 11, 4, lists.states, CodeForm.TWO_LETTERS, STATE, problems);
        placeOfService = clm.text(5, 1);
        place.keep(clm, 5);
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("PRV") && segment.is(2, "PXC") && CodeForm.TAXONOMY.fits(segment.text(3))) {
            mayBeKnown(segment, 3, 1, lists.taxonomies, CodeForm.TAXONOMY, TAXONOMY, problems);
        }
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "PRV" -> aboveClaim(segment, problems);
            case "HI" -> conditions(segment, problems);
            case "CL1" -> {
                for (int element = 1; element <= lists.stay.size(); element++) {
                    mayBeKnown(segment, element, 1, lists.stay.get(element - 1), element < 3 ? CodeForm.ONE_CHARACTER : CodeForm.TWO_DIGITS, STAY, problems);
                }
            }
            case "DTP" -> {
                if (segment.is(1, "472")) {
                    lastService = Math.max(lastService, Day.last(segment));
                }
            }
            default -> service(segment, problems);
        }
    }

    private void conditions(Segment hi, Problems problems) {
        for (int element = 1; element <= hi.elements() && hi.text(element, 1).equals("BG"); element++) {
            if (CodeForm.BILLING_CODE.fits(hi.text(element, 2))) {
                mayBeKnown(hi, element, 2, lists.conditions, CodeForm.BILLING_CODE, CONDITION, problems);
            }
        }
    }

    private void service(Segment segment, Problems problems) {
        if (!kind.isService(segment)) {
            return;
        }
        switch (kind) {
            case PROFESSIONAL -> mustBeKnown(segment, 5, 1, lists.places, CodeForm.TWO_DIGITS, PLACE, problems);
            case DENTAL -> mustBeKnown(segment, 3, 1, lists.places, CodeForm.TWO_DIGITS, PLACE, problems);
            case INSTITUTIONAL -> {
                if (CodeForm.REVENUE.fits(segment.text(1))) {
                    mayBeKnown(segment, 1, 1, lists.revenues, CodeForm.REVENUE, REVENUE, problems);
                }
            }
        }
    }

    @Override
    void claimEnds(Problems problems) {
        Optional<CodeList.Code> code = lists.places.find(placeOfService);
        if (lastService > 0 && code.isPresent() && code.get().from() != null && lastService < Day.of(code.get().from().toString().replace("-", ""))) {
            problems.at(place.place(), 5, WARNING, PLACE, 5, "RULE", placeOfService + " for a service of " + Day.words(lastService),
                "a place of service of that day; this one begins " + code.get().from());
        }
    }

    private static void mustBeKnown(Segment segment, int element, int component, CodeList list, CodeForm form, String rule, Problems problems) {
        String code = segment.text(element, component);
        if (!code.isEmpty() && !list.knows(code)) {
            problems.element(element, segment.components(element) > 1 ? component : 0, ERROR, rule, 5, "IK403-7", form.shown(code), "a code of the list "
                + list.name());
        }
    }

    private static void mayBeKnown(Segment segment, int element, int component, CodeList list, CodeForm form, String rule, Problems problems) {
        String code = segment.text(element, component);
        if (!code.isEmpty() && !list.knows(code)) {
            problems.element(element, segment.components(element) > 1 ? component : 0, WARNING, rule, 5, "RULE", form.shown(code), "a code of the list "
                + list.name());
        }
    }
}
