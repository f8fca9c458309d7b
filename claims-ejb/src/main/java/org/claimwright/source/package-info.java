/**
 * Where a fact comes from ({@link org.claimwright.source.Source}: bytes of a stored file) and why something was decided
 * ({@link org.claimwright.source.Because}: a rule of a rulebook). Every ledger entry and every decision carries both.
 */
package org.claimwright.source;
