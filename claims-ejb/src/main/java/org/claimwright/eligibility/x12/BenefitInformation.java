package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.records.Loop;
import org.claimwright.records.x12.Benefit;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.LoopBegin;
import org.claimwright.records.x12.LoopEnd;
import org.claimwright.records.x12.Message;
import org.claimwright.records.x12.Reference;
import org.claimwright.records.x12.RequestValidation;
import org.claimwright.records.x12.ServiceDelivery;

/** One benefit (loop 2110 of a 271). */
public record BenefitInformation(Benefit benefit, List<ServiceDelivery> deliveries, List<Reference> references, List<Dated> dates,
                                 List<RequestValidation> refusals, List<Message> messages, @Loop("2115") List<BenefitCode> codes,
                                 LoopBegin entitiesBegin, @Loop("2120") List<BenefitEntity> entities, LoopEnd entitiesEnd) {
}
