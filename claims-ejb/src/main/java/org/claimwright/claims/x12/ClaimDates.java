package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Arrays;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;

/**
 * The days of a claim (2300 DTP) in their order. What begins does not end earlier: admission (435) and discharge (096), disability (360, 361), assumed and
 * relinquished care (090, 091): errors; last worked (297) and return to work (296): a warning. What led to the services is not after them: accident (439)
 * not after the first; onset (431), first treatment (454), last seen (304), acute manifestation (453), last menstrual period (484), last X-ray (455) not
 * after the last: warnings.
 */
final class ClaimDates extends ClaimCheck {

    static final String ORDER = "dates-in-order";
    static final String BEFORE_SERVICE = "date-before-service";

    private static final String[] KEPT = {"435", "096", "360", "361", "090", "091", "297", "296", "439", "431", "454", "304", "453", "484", "455"};
    private static final int PAIRS_END = 8;
    private static final int WORK = 6;
    private static final int ACCIDENT = 8;

    private final int[] days = new int[KEPT.length];
    private final KeptPlace[] places = new KeptPlace[KEPT.length];
    private int firstService;
    private int lastService;

    private ClaimDates() {
        for (int i = 0; i < places.length; i++) {
            places[i] = new KeptPlace();
        }
    }

    static GuideRule rule() {
        return ClaimRule.of("claim-dates", ClaimDates::new, "DTP").telling(ORDER, BEFORE_SERVICE);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        Arrays.fill(days, 0);
        firstService = 0;
        lastService = 0;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        if (!segment.id().equalsIgnoreCase("DTP")) {
            return;
        }
        boolean ofClaim = segment.loop().equals("2300");
        if (segment.is(1, "472") && (ofClaim || segment.loop().equals("2400")) || ofClaim && segment.is(1, "434")) {
            service(Day.first(segment), Day.last(segment));
        } else if (ofClaim && !segment.is(2, "TM")) {
            keep(segment);
        }
    }

    private void service(int first, int last) {
        if (first > 0 && last > 0) {
            firstService = firstService == 0 ? first : Math.min(firstService, first);
            lastService = Math.max(lastService, last);
        }
    }

    private void keep(Segment dtp) {
        for (int i = 0; i < KEPT.length; i++) {
            if (dtp.is(1, KEPT[i])) {
                days[i] = Day.first(dtp);
                places[i].keep(dtp, 3);
            }
        }
    }

    @Override
    void claimEnds(Problems problems) {
        for (int i = 0; i < PAIRS_END; i += 2) {
            if (days[i + 1] > 0 && days[i] > days[i + 1]) {
                report(problems, i + 1, i == WORK ? WARNING : ERROR, ORDER, "not before " + Day.words(days[i]) + " of DTP*" + KEPT[i]);
            }
        }
        for (int i = ACCIDENT; i < KEPT.length && lastService > 0; i++) {
            int service = i == ACCIDENT ? firstService : lastService;
            if (days[i] > service) {
                report(problems, i, WARNING, BEFORE_SERVICE, "not after the service of " + Day.words(service));
            }
        }
    }

    private void report(Problems problems, int date, EdiProblem.Severity severity, String rule, String expected) {
        problems.at(places[date].place(), 3, severity, rule, 4, "RULE", Day.words(days[date]), expected);
    }
}
