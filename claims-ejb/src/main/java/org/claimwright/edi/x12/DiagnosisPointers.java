package org.claimwright.edi.x12;

import java.util.List;

/** Which of the claim's diagnoses a line is for (C004). */
public record DiagnosisPointers(@Elements(from = 1, to = 4) List<Integer> diagnoses) {
}
