package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Adjustments;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.InpatientAdjudication;
import org.claimwright.records.x12.OtherInsurance;
import org.claimwright.records.x12.OutpatientAdjudication;
import org.claimwright.records.x12.SubscriberInformation;

/** Another policy (loop 2320), with what its payer decided where it did. */
public record OtherSubscriber(SubscriberInformation policy, List<Adjustments> adjustments, List<Amount> amounts, OtherInsurance insurance,
                              InpatientAdjudication inpatient, OutpatientAdjudication outpatient, @Loop("2330") List<OtherParty> parties) {
}
