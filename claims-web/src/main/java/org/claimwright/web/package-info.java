/**
 * The staff's screens and the API: what every screen shares is here ({@link org.claimwright.web.Screens}, {@link org.claimwright.web.Page},
 * {@link org.claimwright.web.Frame}, {@link org.claimwright.web.Assets}), each screen has a package of its own. Calls use cases and
 * repositories of the domain; must not know X12, SQL or rules.
 */
package org.claimwright.web;
