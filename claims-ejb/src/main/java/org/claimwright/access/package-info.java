/**
 * Organisations, users, roles and API keys, and the wall between organisations: {@link org.claimwright.access.OrganisationWall}.
 * Must not know patients or money.
 */
package org.claimwright.access;
