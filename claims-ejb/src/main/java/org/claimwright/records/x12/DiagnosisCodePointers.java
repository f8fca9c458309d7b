package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;

/** Which of the claim's diagnoses a line is for (C004). */
public record DiagnosisCodePointers(@Elements(from = 1, to = 4) List<Integer> diagnoses) {
}
