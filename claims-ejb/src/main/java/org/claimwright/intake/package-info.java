/**
 * Dispatch of what arrives: store, check, acknowledge, hand on by id. Entry points: {@code ReceiveFile}, {@code ReadFile}.
 */
package org.claimwright.intake;
