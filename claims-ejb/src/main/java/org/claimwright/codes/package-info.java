/**
 * The field's code lists: closed ones are enums, open ones with dates ({@link org.claimwright.codes.CodeList}) come from the jar edi-schemas.
 * A code that a list does not know is kept and flagged, never dropped. Must not know where a code was read.
 */
package org.claimwright.codes;
