/**
 * The ledger: append-only double entry per service line and responsible party. Entry point: {@code Ledger}. Owners of money are opaque
 * references here; must not know X12 or how a remittance is matched.
 */
package org.claimwright.receivables;
