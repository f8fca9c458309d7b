package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;

/** A procedure or service (C003): HC, AD, NU, ...; the modifiers in their order. */
public record Procedure(String qualifier, String code, @Elements(from = 3, to = 6) List<String> modifiers, String description, String rangeEnd) {
}
