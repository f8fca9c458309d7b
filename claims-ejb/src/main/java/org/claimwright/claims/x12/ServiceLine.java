package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.AmbulanceTransport;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.Attachment;
import org.claimwright.records.x12.Conditions;
import org.claimwright.records.x12.Contract;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.DentalService;
import org.claimwright.records.x12.EquipmentCertification;
import org.claimwright.records.x12.EquipmentService;
import org.claimwright.records.x12.FixedText;
import org.claimwright.records.x12.InstitutionalService;
import org.claimwright.records.x12.LineNumber;
import org.claimwright.records.x12.Measurement;
import org.claimwright.records.x12.Note;
import org.claimwright.records.x12.Pricing;
import org.claimwright.records.x12.ProfessionalService;
import org.claimwright.records.x12.PurchasedService;
import org.claimwright.records.x12.Quantity;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.ToothInformation;

/** A service line (loop 2400): professional, institutional or dental. */
public record ServiceLine(LineNumber number, ProfessionalService professional, InstitutionalService institutional, DentalService dental,
                          List<ToothInformation> teeth, EquipmentService equipment, List<Attachment> attachments, AmbulanceTransport ambulance,
                          EquipmentCertification certification, List<Conditions> conditions, List<Dated> dates, List<Quantity> quantities,
                          List<Measurement> measurements, Contract contract, List<Reference> references, List<Amount> amounts,
                          List<FixedText> fixedTexts, List<Note> notes, PurchasedService purchased, Pricing pricing,
                          @Loop("2410") List<DrugLine> drugs, @Loop("2420") List<Provider> providers,
                          @Loop("2430") List<LineAdjudication> adjudications, @Loop("2440") List<Form> forms) {
}
