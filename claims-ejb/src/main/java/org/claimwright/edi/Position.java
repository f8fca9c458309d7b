package org.claimwright.edi;

/**
 * Where a segment stood in its file.
 *
 * @param firstByte 0-based offset in the file
 * @param length    bytes without the terminator
 */
public record Position(long firstByte, int length) {
    public static Position of(Segment segment) {
        return new Position(segment.firstByte(), segment.byteLength());
    }
}
