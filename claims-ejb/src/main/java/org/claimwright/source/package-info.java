/**
 * Where a fact comes from ({@link org.claimwright.source.Source}: bytes of a stored file) and why something was decided
 * ({@link org.claimwright.source.Because}: a rule of a rulebook). Every ledger entry and every decision carries both.
 * {@link org.claimwright.source.Fault} says what of an exception may be told.
 */
package org.claimwright.source;
