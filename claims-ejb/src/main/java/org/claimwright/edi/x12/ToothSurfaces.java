package org.claimwright.edi.x12;

import java.util.List;

/** Surfaces of a tooth (C005). */
public record ToothSurfaces(@Elements(from = 1, to = 5) List<String> codes) {
}
