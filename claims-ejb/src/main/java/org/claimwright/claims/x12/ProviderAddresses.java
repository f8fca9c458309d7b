package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * The billing provider's address (2010AA N301) is a street: a box belongs to 2010AB. The ZIP of the billing provider and of a service facility in the US
 * has nine digits (N403 of 2010AA, 837P 2310C and 2420C, 837I 2310E, 837D 2310C and 2420D). Whether it has five or nine digits at all is a rule of all
 * addresses.
 */
final class ProviderAddresses extends ClaimCheck {

    static final String STREET = "billing-street";
    static final String ZIP = "zip-of-nine-digits";

    private static final Pattern BOX = Pattern.compile("(P\\.? ?O\\.? ?BOX|POST OFFICE BOX|LOCK ?BOX|P\\.? ?O\\.? ?B\\.? \\d|BOX \\d).*");

    private final Set<String> nine;

    private ProviderAddresses(ClaimKind kind) {
        nine = switch (kind) {
            case PROFESSIONAL -> Set.of("2010AA", "2310C", "2420C");
            case INSTITUTIONAL -> Set.of("2010AA", "2310E");
            case DENTAL -> Set.of("2010AA", "2310C", "2420D");
        };
    }

    static GuideRule of(ClaimKind kind) {
        return ClaimRule.of("provider-addresses", () -> new ProviderAddresses(kind), "N3", "N4").telling(STREET, ZIP);
    }

    @Override
    void aboveClaim(Segment segment, Problems problems) {
        if (isIn(segment, "2010AA", "N3")) {
            if (BOX.matcher(segment.text(1).toUpperCase(Locale.ROOT)).matches()) {
                problems.element(1, 0, ERROR, STREET, 4, "RULE", "a box", "a street; a box stands in 2010AB");
            }
        } else {
            zip(segment, problems);
        }
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        zip(segment, problems);
    }

    private void zip(Segment segment, Problems problems) {
        if (segment.id().equalsIgnoreCase("N4") && nine.contains(segment.loop()) && (!segment.has(4) || segment.is(4, "US"))
            && segment.text(3).length() == 5) {
            problems.element(3, 0, ERROR, ZIP, 4, "RULE", "5 characters", "nine digits");
        }
    }
}
