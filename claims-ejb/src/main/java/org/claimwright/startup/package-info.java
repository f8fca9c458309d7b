/**
 * Order of start, migration, comparison of the schema, and what the server refuses to start with.
 */
package org.claimwright.startup;
