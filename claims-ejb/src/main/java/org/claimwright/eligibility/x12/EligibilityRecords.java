package org.claimwright.eligibility.x12;

import java.util.Optional;
import org.claimwright.records.DeclaredRecords;
import org.claimwright.records.GuideRecords;
import org.claimwright.records.TransactionRecords;

/** The typed records of questions about eligibility (270) and of the answers (271). */
public final class EligibilityRecords implements GuideRecords {

    private static final String GUIDE = "005010X279A1";
    private static final DeclaredRecords INQUIRIES = DeclaredRecords.of(EligibilityHead.class, EligibilityInquiry.class);
    private static final DeclaredRecords RESPONSES = DeclaredRecords.of(EligibilityHead.class, EligibilityResponse.class);

    @Override
    public Optional<TransactionRecords> of(String guide, String transactionSet) {
        if (!guide.equals(GUIDE)) {
            return Optional.empty();
        }
        return switch (transactionSet) {
            case "270" -> Optional.of(INQUIRIES);
            case "271" -> Optional.of(RESPONSES);
            default -> Optional.empty();
        };
    }
}
