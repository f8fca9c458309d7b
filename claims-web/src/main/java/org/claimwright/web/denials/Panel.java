package org.claimwright.web.denials;

import java.util.List;
import org.claimwright.denials.DenialDetail;
import org.claimwright.denials.DenialDetail.Step;
import org.claimwright.denials.DenialRow;
import org.claimwright.money.Money;
import org.claimwright.web.Frame;
import org.claimwright.web.SourceView;

/**
 * The side panel of one denial.
 *
 * @param origins what each bar of the waterfall comes from, in the order of the bars
 * @param source  the bytes that are shown, null for none
 */
public record Panel(Frame frame, DenialDetail denial, Waterfall waterfall, List<Origin> origins, SourceView source) {

    /**
     * Where an amount of the waterfall was read.
     *
     * @param key     of the segment in the URL, null when there are no bytes: an import or a person said so
     * @param text    the segment, or in words who said so
     * @param byteAt  its first byte in the file, -1 when there are no bytes
     */
    public record Origin(Step step, String label, Money amount, String key, String text, long byteAt) {
    }

    public DenialRow row() {
        return denial.row();
    }

    /** {@code BH*****4417}: enough to compare, too little to copy. */
    public String member() {
        String member = denial.claim().memberId();
        if (member == null || member.length() < 7) {
            return member == null ? "-" : "*".repeat(member.length());
        }
        return member.substring(0, 2) + "*".repeat(member.length() - 6) + member.substring(member.length() - 4);
    }

    /** The key of the first segment that denies. */
    public String firstBytes() {
        return "denied-0";
    }

    /** Days of service as one or as a span. */
    public boolean isOneDay() {
        return denial.claim().from().equals(denial.claim().to());
    }
}
