package org.claimwright.denials;

import java.util.List;

/** @param next where the next page starts; null = this was the last one */
public record DenialPage(List<DenialRow> rows, String next) {
}
