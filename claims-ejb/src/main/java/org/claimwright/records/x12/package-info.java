/** The segments and composites that the guides share, a record each. What a loop is made of, the features' own {@code x12} say. */
package org.claimwright.records.x12;
