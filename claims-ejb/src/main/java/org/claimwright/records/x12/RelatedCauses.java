package org.claimwright.records.x12;

import java.util.List;
import org.claimwright.records.Elements;

/** What a claim is related to (C024): an accident, employment. */
public record RelatedCauses(@Elements(from = 1, to = 3) List<String> causes, String state, String country) {
}
