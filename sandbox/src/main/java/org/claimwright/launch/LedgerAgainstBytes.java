package org.claimwright.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the stored bytes of generated 835 files with the ledger and the work queue, in plain SQL as the superuser: it splits the segments
 * itself and uses no code and no table of the poster's reading. Nothing may be lost, nothing may be there twice. Knows only the
 * punctuation of generated files and only ordinary claims: each matched, each balanced, in one remittance.
 */
final class LedgerAgainstBytes {

    private static final List<String> READ_BYTES = List.of("""
            create temp table segment on commit drop as
            select f.org_id, f.file_id, s.n, string_to_array(s.text, '*') as e, split_part(s.text, '*', 1) as id
              from raw_file f
              join lateral (select string_agg(c.bytes, ''::bytea order by c.ordinal) as bytes from raw_chunk c
                             where c.org_id = f.org_id and c.file_id = f.file_id) whole on true
              cross join lateral regexp_split_to_table(convert_from(whole.bytes, 'LATIN1'), '~\\s*') with ordinality as s(text, n)
             where s.text <> ''""", """
            create temp table numbered on commit drop as
            select segment.*, count(*) filter (where id = 'ST') over w as st, count(*) filter (where id = 'CLP') over w as clp,
                   count(*) filter (where id = 'SVC') over w as svc
              from segment window w as (partition by file_id order by n)""", """
            create temp table told_claim on commit drop as
            select file_id, st, clp, e[2] as control, (e[5]::numeric * 100)::bigint as paid from numbered where id = 'CLP'""", """
            create temp table told_payment on commit drop as
            select file_id, st, (e[3]::numeric * 100)::bigint as payment from numbered where id = 'BPR'""", """
            create temp table told_adjustment on commit drop as
            select n.file_id, n.clp, n.svc, n.e[2] as grp, n.e[trio] as reason, (n.e[trio + 1]::numeric * 100)::bigint as cents,
                   case when n.e[2] = 'CO' and n.e[trio] in ('45', '24', '59', '131', '237', '253', '144') then 'contractual'
                        when n.e[2] = 'PR' and n.e[trio] in ('1', '2', '3') then 'patient-open'
                        when n.e[2] = 'OA' and n.e[trio] = '23' then 'prior-payer' else 'insurer-open' end as account
              from numbered n cross join lateral generate_series(3, cardinality(n.e) - 1, 3) as trio where n.id = 'CAS'""", """
            create temp table told_balance on commit drop as
            select c.control, account, coalesce(sum(a.cents), 0) as cents
              from told_claim c cross join (values ('contractual'), ('patient-open'), ('prior-payer'), ('insurer-open')) as accounts(account)
              left join told_adjustment a using (file_id, clp, account) group by c.control, account""", """
            create temp table booked_balance on commit drop as
            select c.patient_control_number as control, e.account, sum(e.cents) as cents from claim c join entry e using (org_id, claim_id)
             where e.account in ('contractual', 'patient-open', 'prior-payer', 'insurer-open') group by 1, 2""", """
            create temp table told_denied on commit drop as
            select c.control, a.clp, a.svc, sum(a.cents) as cents from told_adjustment a join told_claim c using (file_id, clp)
             where a.account = 'insurer-open' group by c.control, a.clp, a.svc""");

    /** Each lists what is wrong, one row a line, and is empty when all is well. */
    private static final List<String> WRONG = List.of("""
            select 'file ' || file_id || ' ST ' || st || ': BPR02 is ' || payment || ' cents, ' || coalesce(posted, 0) || ' posted remittances say ' || coalesce(cents, 0)
              from told_payment left join (select file_id, ordinal as st, count(*) filter (where state = 'POSTED') as posted, sum(payment_cents) as cents
                     from transaction_set left join remittance using (org_id, transaction_id, file_id) group by file_id, ordinal) r using (file_id, st)
             where posted is distinct from 1 or cents is distinct from payment""", """
            select 'in transit are ' || coalesce(booked, 0) || ' cents, the files paid ' || told
              from (select coalesce(sum(payment), 0) as told from told_payment) t,
                   (select coalesce(sum(cents), 0) as booked from entry where account = 'remittance-in-transit') b where booked <> told""", """
            select 'claim ' || control || ': ' || account || ' is ' || coalesce(b.cents, 0) || ' cents, the bytes say ' || t.cents
              from told_balance t left join booked_balance b using (control, account) where coalesce(b.cents, 0) <> t.cents""", """
            select 'claim ' || control || ': ' || coalesce(rows, 0) || ' decisions stored, the files have ' || told
              from (select control, count(*) as told from told_claim group by control) t
              left join (select patient_control_number as control, count(*) as rows from remittance_claim group by 1) r using (control)
             where coalesce(rows, 0) <> told""", """
            select 'stored is a decision about the claim ' || patient_control_number || ' that no file has' from remittance_claim
             where patient_control_number not in (select control from told_claim)""", """
            select 'claim ' || control || ': ' || coalesce(rows, 0) || ' denials of ' || coalesce(cents, 0) || ' cents, the bytes deny ' || lines || ' lines of ' || told
              from (select control, count(*) as lines, sum(cents) as told from told_denied group by control) t
              full join (select c.patient_control_number as control, count(*) as rows, sum(d.open_cents) as cents
                           from denial d join claim c using (org_id, claim_id) group by 1) d using (control)
             where rows is distinct from lines or cents is distinct from told""", """
            select 'denial ' || denial_id || ' has no work item' from denial d left join work_item i using (org_id, item_id)
             where i.item_id is null or i.kind <> 'denial'""", """
            select 'work item ' || item_id || ' belongs to no denial' from work_item i
             where kind = 'denial' and not exists (select from denial d where d.org_id = i.org_id and d.item_id = i.item_id)""", """
            select 'work items: ' || count(*) || ' with the same reference and reason' from work_item
             group by org_id, kind, reference, reason having count(*) > 1""", """
            select 'work items of denials: ' || items || ', claims and reasons with a denial: ' || wanted
              from (select count(*) as items from work_item where kind = 'denial') i,
                   (select count(*) as wanted from (select distinct org_id, remittance_id, claim_ordinal, item_id from denial) x) w where items <> wanted""", """
            select 'journal ' || journal_id || ' is off by ' || sum(cents) || ' cents' from entry group by org_id, journal_id having sum(cents) <> 0""", """
            select 'work left: ' || kind || ' ' || ref || case when stuck then ' is stuck: ' || coalesce(problem, '') else '' end from door.todo""", """
            select 'bytes with the hash ' || encode(sha256, 'hex') || ' are stored ' || count(*) || ' times' from raw_file group by sha256 having count(*) > 1""");

    private LedgerAgainstBytes() {
    }

    /**
     * Everything that is wrong, at most twenty lines of each kind; empty when all is well.
     *
     * @param superuser with auto-commit off; rolled back at the end, nothing is kept
     * @param hashes    sha256 of every file that was sent, in hex
     */
    static List<String> wrong(Connection superuser, List<String> hashes) throws SQLException {
        List<String> lines = new ArrayList<>(missing(superuser, hashes));
        try (Statement statement = superuser.createStatement()) {
            for (String sql : READ_BYTES) {
                statement.execute(sql);
            }
            for (String sql : WRONG) {
                try (ResultSet rows = statement.executeQuery("select * from (" + sql + ") wrong limit 20")) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
        } finally {
            superuser.rollback();
        }
        return lines;
    }

    private static List<String> missing(Connection superuser, List<String> hashes) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var select = superuser.prepareStatement("select 'the file with the hash ' || h || ' was sent and is not stored' from unnest(?) as h"
                + " where not exists (select from raw_file where sha256 = decode(h, 'hex'))")) {
            select.setArray(1, superuser.createArrayOf("text", hashes.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
