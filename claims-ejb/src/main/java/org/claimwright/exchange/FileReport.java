package org.claimwright.exchange;

import java.time.Instant;
import java.util.List;
import org.claimwright.edi.EdiProblem;

/**
 * What is known about a file that came in, for people and programs: how it arrived, what was read in it and what is wrong with it.
 *
 * @param name         as the sender called it
 * @param state        RECEIVED, READ or QUARANTINED
 * @param accepted     null until it is read
 * @param problem      why it is quarantined, or its first problem in words; null for none
 * @param arrivals     how often these bytes came in
 * @param problems     in the order of the file
 * @param transactions in the order of the file
 */
public record FileReport(long fileId, String name, String partner, long size, Instant arrivedAt, String state, Boolean accepted, String problem,
                         int arrivals, List<EdiProblem> problems, List<TransactionReport> transactions) {

    /**
     * An ST of the file.
     *
     * @param interchange ISA13
     * @param group       GS06
     * @param control     ST02
     * @param transactionSet ST01
     * @param version     GS08
     * @param guide       the guide by which it was checked, null when there is none
     */
    public record TransactionReport(long transactionId, String interchange, String group, String control, String transactionSet, String version,
                                    String guide, boolean accepted, int errors, int warnings) {
    }
}
