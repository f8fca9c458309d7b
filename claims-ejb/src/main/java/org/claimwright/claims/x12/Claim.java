package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.AmbulanceTransport;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.Attachment;
import org.claimwright.records.x12.ClaimDetails;
import org.claimwright.records.x12.Conditions;
import org.claimwright.records.x12.Contract;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.FixedText;
import org.claimwright.records.x12.HealthCodes;
import org.claimwright.records.x12.InstitutionalDetails;
import org.claimwright.records.x12.Note;
import org.claimwright.records.x12.OrthodonticTreatment;
import org.claimwright.records.x12.Pricing;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.SpinalManipulation;
import org.claimwright.records.x12.ToothStatus;

/**
 * A claim with its lines, for the patient or subscriber level before it. 837P, 837I and 837D are one standard: what only one of them has is
 * null or empty in the others.
 */
@Loop("2300")
public record Claim(ClaimDetails details, List<Dated> dates, InstitutionalDetails institutional, OrthodonticTreatment orthodontics,
                    List<ToothStatus> teeth, List<Attachment> attachments, Contract contract, Amount amount, List<Reference> references,
                    List<FixedText> fixedTexts, List<Note> notes, AmbulanceTransport ambulance, SpinalManipulation chiropractic,
                    List<Conditions> conditions, List<HealthCodes> codes, Pricing pricing, @Loop("2310") List<Provider> providers,
                    @Loop("2320") List<OtherSubscriber> otherSubscribers, @Loop("2400") List<ServiceLine> lines) {
}
