/**
 * The outside world on one machine: the practice's open claims, payers that adjudicate them, a clearinghouse that hands the files over by
 * SFTP, and what each file must become in the ledger, computed from the payers' own decisions. Start at
 * {@link org.claimwright.sandbox.PracticeDay}. Writes X12 with small writers of its own and knows nothing of {@code edi} or of the server,
 * so that a mistake there cannot agree with itself here. All people, numbers and payers are made up.
 */
package org.claimwright.sandbox;
