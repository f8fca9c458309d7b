package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.records.x12.FormAnswer;
import org.claimwright.records.x12.ListedCode;

/** A form that belongs to a line (loop 2440). */
public record Form(ListedCode form, List<FormAnswer> answers) {
}
