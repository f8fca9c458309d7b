package org.claimwright.edi.rules;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.List;
import java.util.Map;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.GuideRules;

/**
 * The rules that hold in every guide: identifiers, names, addresses. What a provider sends wrong is an error; what a payer sends wrong, and nothing depends
 * on, is a warning. The {@link Hierarchy} is not among them: the reader adds it to each guide that has levels.
 */
public final class CommonRules implements GuideRules {

    private static final GuideRule PAYERS_NPI = new ProviderNumbers(WARNING);
    private static final List<GuideRule> OF_PROVIDERS = rules(ERROR, ERROR);
    /** A question for eligibility may name a place by its ZIP alone. */
    private static final List<GuideRule> OF_INQUIRIES = rules(ERROR, WARNING);
    private static final List<GuideRule> OF_PAYERS = rules(WARNING, WARNING);

    /** By ST01. An 835 tells of claims that were judged when they were sent: its addresses and names are left as they are. */
    private static final Map<String, List<GuideRule>> BY_SET = Map.of("837", OF_PROVIDERS, "270", OF_INQUIRIES, "276", OF_INQUIRIES, "271", OF_PAYERS,
        "277", OF_PAYERS, "835", List.of(PAYERS_NPI));

    private static List<GuideRule> rules(Severity value, Severity addressPresent) {
        return List.of(value == WARNING ? PAYERS_NPI : new ProviderNumbers(value), new TaxNumbers(value), new OrganisationNames(value),
            new Addresses(addressPresent, value));
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet) {
        return BY_SET.getOrDefault(transactionSet, List.of());
    }
}
