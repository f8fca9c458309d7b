/**
 * Whom we deal with: clients (the payees of a billing company), payers, patients, trading partners and their leniencies.
 */
package org.claimwright.parties;
