/**
 * How sets of rows go into PostgreSQL: {@link org.claimwright.database.NewRows} are new rows of a table, {@link org.claimwright.database.Columns}
 * binds any set as arrays for {@code unnest}. Open to every package that has a repository. Must not know any table.
 */
package org.claimwright.database;
