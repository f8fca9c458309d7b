/**
 * The denial queue and its side panel. Filters, views and pages live in the URL; entry point: {@link org.claimwright.web.denials.DenialsScreen}.
 */
package org.claimwright.web.denials;
