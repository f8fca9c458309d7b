/**
 * Amounts of money in whole cents, exact and signed. Entry point: {@link org.claimwright.money.Money}. Knows nothing else.
 */
package org.claimwright.money;
