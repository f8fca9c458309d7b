package org.claimwright.source;

/**
 * Where a fact was read: bytes of a stored file, for ever addressable.
 *
 * @param fileId    the raw file
 * @param firstByte 0-based offset in the file of the first byte of the segment
 * @param length    bytes of the segment without its terminator
 * @param element   the element within the segment, from 1; 0 means the whole segment
 */
public record Source(long fileId, long firstByte, int length, int element) {
}
