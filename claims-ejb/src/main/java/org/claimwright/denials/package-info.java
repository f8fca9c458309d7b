/**
 * Denials: one decision per denied line, one work item per claim and reason, deadlines, priority. Entry point: {@code DecideDenials}.
 */
package org.claimwright.denials;
