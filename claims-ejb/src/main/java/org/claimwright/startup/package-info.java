/**
 * Order of start, migration, comparison of the schema, what the server refuses to start with, and the clock.
 */
package org.claimwright.startup;
