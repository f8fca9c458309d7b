/**
 * Typed records of X12, one declaration for both ways: a record for each segment, composite and loop; the order of its components is the standard's.
 * {@link org.claimwright.records.Records} reads them while a file is checked, {@link org.claimwright.records.TransactionRecords} writes them. Which
 * guides there are, the features say ({@link org.claimwright.records.GuideRecords}); the segments that they share stand in {@code records.x12}. Must not
 * know what is done with a record.
 *
 * <p>An absent text is the empty string, any other absent value null, an absent list empty. A value that cannot be read is null: the matcher has
 * reported it.
 */
package org.claimwright.records;
