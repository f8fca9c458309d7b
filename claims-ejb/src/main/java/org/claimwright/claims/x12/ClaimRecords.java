package org.claimwright.claims.x12;

import java.util.Optional;
import org.claimwright.records.DeclaredRecords;
import org.claimwright.records.GuideRecords;
import org.claimwright.records.TransactionRecords;

/** The typed records of claims (837P, 837I, 837D), of the questions about them (276) and of the answers (277, 277CA). */
public final class ClaimRecords implements GuideRecords {

    private static final DeclaredRecords CLAIMS = DeclaredRecords.of(ClaimFileHead.class, BillingProvider.class, Subscriber.class, Patient.class, Claim.class);
    private static final DeclaredRecords INQUIRIES = DeclaredRecords.of(StatusHead.class, InquiryLevel.class);
    private static final DeclaredRecords STATUSES = DeclaredRecords.of(StatusHead.class, StatusLevel.class);

    @Override
    public Optional<TransactionRecords> of(String guide, String transactionSet) {
        return Optional.ofNullable(switch (guide + " " + transactionSet) {
            case "005010X222A1 837", "005010X222A2 837", "005010X223A2 837", "005010X223A3 837", "005010X224A2 837" -> CLAIMS;
            case "005010X212 276" -> INQUIRIES;
            case "005010X212 277", "005010X214 277" -> STATUSES;
            default -> null;
        });
    }
}
