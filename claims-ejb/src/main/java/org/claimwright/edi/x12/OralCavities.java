package org.claimwright.edi.x12;

import java.util.List;

/** Areas of the mouth (C006). */
public record OralCavities(@Elements(from = 1, to = 5) List<String> codes) {
}
