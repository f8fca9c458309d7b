package org.claimwright.eligibility.x12;

import java.util.List;
import org.claimwright.edi.x12.Benefit;
import org.claimwright.edi.x12.Dated;
import org.claimwright.edi.x12.Loop;
import org.claimwright.edi.x12.LoopBegin;
import org.claimwright.edi.x12.LoopEnd;
import org.claimwright.edi.x12.Message;
import org.claimwright.edi.x12.Reference;
import org.claimwright.edi.x12.RequestValidation;
import org.claimwright.edi.x12.ServiceDelivery;

/** One benefit (loop 2110 of a 271). */
public record BenefitInformation(Benefit benefit, List<ServiceDelivery> deliveries, List<Reference> references, List<Dated> dates,
                                 List<RequestValidation> refusals, List<Message> messages, @Loop("2115") List<BenefitCode> codes,
                                 LoopBegin entitiesBegin, @Loop("2120") List<BenefitEntity> entities, LoopEnd entitiesEnd) {
}
