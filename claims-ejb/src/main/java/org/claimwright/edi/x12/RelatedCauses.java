package org.claimwright.edi.x12;

import java.util.List;

/** What a claim is related to (C024): an accident, employment. */
public record RelatedCauses(@Elements(from = 1, to = 3) List<String> causes, String state, String country) {
}
