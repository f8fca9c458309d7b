package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;

/** Areas of the mouth (C006). */
public record OralCavities(@Elements(from = 1, to = 5) List<String> codes) {
}
