package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;

/** Surfaces of a tooth (C005). */
public record ToothSurfaces(@Elements(from = 1, to = 5) List<String> codes) {
}
