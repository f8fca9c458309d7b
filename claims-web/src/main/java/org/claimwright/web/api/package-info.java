/**
 * The API under {@code /api/v1}: what the launcher, EHRs and scripts call, with a key. Plain records in JSON, amounts as text so that no
 * reader rounds them, refusals as {@code application/problem+json}.
 */
package org.claimwright.web.api;
