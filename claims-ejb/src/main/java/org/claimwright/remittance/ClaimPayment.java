package org.claimwright.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.edi.Position;
import org.claimwright.money.Money;

/**
 * What the payer decided about one claim (loop 2100, with its lines of loop 2110). Amounts are as sent: a payer's sign is never changed.
 *
 * @param ordinal     of the CLP within its ST, from 1
 * @param header      the LX loop that it stands in; its number and the TS3/TS2 totals
 * @param patientControlNumber CLP01
 * @param status      CLP02
 * @param charge      CLP03; null when it cannot be read
 * @param paid        CLP04; null when it cannot be read
 * @param patientResponsibility CLP05, informational; null when absent
 * @param filingIndicator CLP06
 * @param payerClaimNumber CLP07, empty when absent
 * @param facility    CLP08, empty when absent
 * @param frequency   CLP09, empty when absent
 * @param drg         CLP11, empty when absent
 * @param drgWeight   CLP12, null when absent
 * @param dischargeFraction CLP13, null when absent
 * @param adjustments CAS of the claim, trio by trio in their order
 * @param names       all NM1: QC, IL, 74, 82, TT, PR, GB
 * @param inpatient   MIA elements as sent (24), empty list when absent
 * @param outpatient  MOA elements as sent (9), empty list when absent
 * @param references  REF
 * @param dates       DTM
 * @param contacts    PER
 * @param amounts     AMT, never part of a balance
 * @param quantities  QTY
 * @param lines       2110
 * @param position    where the CLP stood
 */
public record ClaimPayment(int ordinal, Header header, String patientControlNumber, String status, Money charge, Money paid,
                           Money patientResponsibility, String filingIndicator, String payerClaimNumber, String facility, String frequency,
                           String drg, BigDecimal drgWeight, BigDecimal dischargeFraction, List<Adjustment> adjustments, List<Name> names, List<String> inpatient, List<String> outpatient,
                           List<Payment.Reference> references, List<Dated> dates, List<Payment.Contact> contacts, List<Amount> amounts,
                           List<Quantity> quantities, List<LinePayment> lines, Position position) {

    /** The LX: its ordinal within the ST, from 1; LX01; the elements of TS3 and TS2 as sent (empty lists when absent). Ordinal 0 where none was sent. */
    public record Header(int ordinal, String number, List<String> ts3, List<String> ts2) {
    }

    /**
     * One CAS trio.
     *
     * @param group    CAS01 as sent
     * @param reason   the CARC
     * @param amount   positive lowers the payment; null when it cannot be read
     * @param quantity null when absent
     * @param element  of the amount within the CAS: 3, 6, 9, 12, 15 or 18
     */
    public record Adjustment(String group, String reason, Money amount, BigDecimal quantity, Position position, int element) {
    }

    /** A name (NM1): entity, person (1) or not (2), last or organisation name, first, middle, suffix, identifier with its qualifier. */
    public record Name(String entity, String type, String last, String first, String middle, String suffix, String qualifier, String identifier) {
    }

    /** A date (DTM): qualifier, day (null when it is no date). */
    public record Dated(String qualifier, LocalDate day) {
    }

    /** An amount for information (AMT). */
    public record Amount(String qualifier, Money amount) {
    }

    /** A quantity (QTY). */
    public record Quantity(String qualifier, BigDecimal quantity) {
    }

    /** A procedure as SVC01 or SVC06 has it: qualifier (HC, NU, AD, ...), code, modifiers in their order, description. */
    public record Procedure(String qualifier, String code, List<String> modifiers, String description) {
    }

    /**
     * What the payer decided about one line (loop 2110).
     *
     * @param ordinal      of the SVC within its claim, from 1
     * @param procedure    SVC01
     * @param charge       SVC02; null when it cannot be read
     * @param paid         SVC03; null when it cannot be read
     * @param revenue      SVC04, empty when absent
     * @param unitsPaid    SVC05, null when absent (1 by the guide)
     * @param submitted    SVC06, what we billed where it differs; null when absent
     * @param unitsBilled  SVC07, null when absent
     * @param lineControlNumber REF*6R, empty when absent
     * @param remarks      LQ*HE and other LQ codes, in their order
     * @param remarkLists  LQ01 of each of them
     */
    public record LinePayment(int ordinal, Procedure procedure, Money charge, Money paid, String revenue, BigDecimal unitsPaid,
                              Procedure submitted, BigDecimal unitsBilled, List<Dated> dates, List<Adjustment> adjustments,
                              String lineControlNumber, List<Payment.Reference> references, List<Amount> amounts, List<Quantity> quantities,
                              List<String> remarks, List<String> remarkLists, Position position) {
    }

    /** The service date of a line: DTM*472, else 150 (from), else the claim's 232, else null. */
    public LocalDate serviceDate(LinePayment line) {
        for (String qualifier : List.of("472", "150")) {
            for (Dated date : line.dates()) {
                if (date.qualifier().equals(qualifier)) {
                    return date.day();
                }
            }
        }
        return dates.stream().filter(d -> d.qualifier().equals("232") && d.day() != null).map(Dated::day).findFirst().orElse(null);
    }
}
