package org.claimwright.edi;

/**
 * Something that is wrong with a file, and where. Never carries a name, a member id or a birth date: {@code found} shows a value only where
 * it is a code, a count, an amount or a control number, else its shape ({@code 7 characters}).
 *
 * @param interchange ISA13, null outside an interchange
 * @param group       GS06, null outside a group
 * @param transaction ST02, null outside a transaction
 * @param segment     ordinal within the transaction, ST = 1 (as IK302); null outside one
 * @param segmentId   the tag, null when none could be read
 * @param loop        the guide's loop, null for none
 * @param element     from 1, null when it is about the segment
 * @param component   from 1, null when it is about the element
 * @param repetition  from 1, null for the first
 * @param byteOffset  0-based offset in the file of the element's first byte, else the segment's; for something missing, of the segment
 *                    found in its place
 * @param severity    error or warning; accepted = no error
 * @param rule        the rule's name, e.g. {@code line-balance} or {@code usage}
 * @param snip        SNIP type 1 to 7
 * @param code        the acknowledgement code ({@code IK304-3}, {@code IK403-7}, {@code IK502-4}, {@code AK905-5}, {@code TA105-022}),
 *                    {@code RULE} where none exists
 * @param found       what was found, in words or as a safe value
 * @param expected    what should be there
 */
public record EdiProblem(String interchange, String group, String transaction, Integer segment, String segmentId, String loop,
                         Integer element, Integer component, Integer repetition, long byteOffset, Severity severity, String rule, int snip,
                         String code, String found, String expected) {

    public enum Severity { ERROR, WARNING }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
