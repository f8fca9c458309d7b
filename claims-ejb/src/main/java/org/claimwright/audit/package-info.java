/**
 * Who saw or changed what. A row is written in the same transaction as what it tells; no audit, no page.
 */
package org.claimwright.audit;
