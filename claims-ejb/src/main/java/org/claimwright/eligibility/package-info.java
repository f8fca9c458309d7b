/**
 * 270 and 271: questions about coverage and what was answered. Not built yet.
 */
package org.claimwright.eligibility;
