package org.claimwright.exchange.x12;

import java.util.List;

/** What a 999 says about one element (loop 2110). */
public record ElementError(ElementFault fault, List<Context> contexts) {
}
