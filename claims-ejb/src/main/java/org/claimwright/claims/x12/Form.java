package org.claimwright.claims.x12;

import java.util.List;
import org.claimwright.edi.x12.FormAnswer;
import org.claimwright.edi.x12.ListedCode;

/** A form that belongs to a line (loop 2440). */
public record Form(ListedCode form, List<FormAnswer> answers) {
}
