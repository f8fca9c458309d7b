/**
 * The only user of Camel: one class per flow, under 60 lines, always a route id. No logic here.
 */
package org.claimwright.routes;
