package org.claimwright.receivables;

import java.util.Locale;

/** What must always hold of the ledger, each as a query for those who break it: (offender, cents that it is off by or null). */
enum Invariant {

    LEDGER_SUMS_TO_ZERO("debits equal credits over the whole ledger", """
        select 'ledger', sum(cents)::bigint from entry having sum(cents) <> 0"""),

    EACH_JOURNAL_SUMS_TO_ZERO("debits equal credits in every journal", """
        select 'journal ' || journal_id, sum(cents)::bigint from entry group by journal_id having sum(cents) <> 0"""),

    NO_JOURNAL_IS_EMPTY("every journal has entries", """
        select 'journal ' || j.journal_id, null::bigint from journal j
         where not exists (select from entry e where e.org_id = j.org_id and e.journal_id = j.journal_id)"""),

    NO_ENTRY_IS_ORPHAN("every entry has its journal", """
        select 'journal ' || e.journal_id, e.cents from entry e
         where not exists (select from journal j where j.org_id = e.org_id and j.journal_id = e.journal_id)"""),

    REVERSAL_IS_THE_OPPOSITE("every reversal has the opposite entries of the journal that it reverses", """
        select 'journal ' || r.journal_id, null::bigint
          from journal r
          left join lateral (select coalesce(string_agg(concat_ws(' ', account, -cents, claim_id, line_no), ',' order by entry_no), '') as entries
                               from entry e where e.org_id = r.org_id and e.journal_id = r.journal_id) mine on true
          left join lateral (select coalesce(string_agg(concat_ws(' ', account, cents, claim_id, line_no), ',' order by entry_no), '') as entries
                               from entry e where e.org_id = r.org_id and e.journal_id = r.reverses) reversed on true
         where r.kind = 'REVERSAL' and (r.reverses is null or mine.entries <> reversed.entries)"""),

    EACH_LINE_IS_WHOLE("of each line of a claim: charge = paid + adjusted + open, so its entries sum to zero", """
        select 'claim ' || claim_id || ' line ' || line_no, sum(cents)::bigint from entry where claim_id is not null
         group by claim_id, line_no having sum(cents) <> 0"""),

    EACH_CHARGE_IS_BOOKED_ONCE("each line's booked charge is the charge of the claim's line", """
        select 'claim ' || l.claim_id || ' line ' || l.line_no, l.charge_cents + coalesce(booked.cents, 0)
          from service_line l
          left join (select claim_id, line_no, sum(cents)::bigint as cents from entry where account = 'charges' group by claim_id, line_no) booked
            on booked.claim_id = l.claim_id and booked.line_no = l.line_no
         where l.charge_cents + coalesce(booked.cents, 0) <> 0"""),

    EACH_ENTRY_HAS_ITS_CLAIM("every entry of a claim names a claim that is there", """
        select 'claim ' || e.claim_id || ' in journal ' || e.journal_id, e.cents from entry e
         where e.claim_id is not null and not exists (select from claim c where c.org_id = e.org_id and c.claim_id = e.claim_id)"""),

    POSTED_CLAIMS_ARE_ALL_THERE("every posted remittance has every CLP that it counted", """
        select 'remittance ' || r.remittance_id, null::bigint from remittance r
         where r.state = 'POSTED' and r.claims <> (select count(*) from remittance_claim c where c.org_id = r.org_id and c.remittance_id = r.remittance_id)"""),

    POSTED_CLAIMS_SUM_TO_BPR02("of every posted remittance: claim payments less provider-level adjustments are BPR02", """
        select 'remittance ' || r.remittance_id, coalesce(c.cents, 0) - coalesce(p.cents, 0) - r.payment_cents from remittance r
          left join (select org_id, remittance_id, sum(paid_cents) filter (where disposition <> 'NOT_POSTED')::bigint as cents
                       from remittance_claim group by org_id, remittance_id) c on c.org_id = r.org_id and c.remittance_id = r.remittance_id
          left join (select org_id, remittance_id, sum(cents)::bigint as cents
                       from provider_adjustment group by org_id, remittance_id) p on p.org_id = r.org_id and p.remittance_id = r.remittance_id
         where r.state = 'POSTED' and coalesce(c.cents, 0) - coalesce(p.cents, 0) <> r.payment_cents"""),

    POSTED_ENTRIES_SUM_TO_BPR02("of every posted remittance: what its journals put in transit is BPR02", """
        select 'remittance ' || r.remittance_id, coalesce(t.cents, 0) - r.payment_cents from remittance r
          left join (select j.org_id, j.remittance_id, sum(e.cents)::bigint as cents
                       from journal j join entry e on e.org_id = j.org_id and e.journal_id = j.journal_id
                      where j.kind <> 'REVERSAL' and e.account = 'remittance-in-transit' group by j.org_id, j.remittance_id) t
            on t.org_id = r.org_id and t.remittance_id = r.remittance_id
         where r.state = 'POSTED' and coalesce(t.cents, 0) <> r.payment_cents"""),

    ONLY_POSTED_REMITTANCES_HAVE_JOURNALS("only posted remittances have journals", """
        select 'journal ' || j.journal_id, null::bigint from journal j
          left join remittance r on r.org_id = j.org_id and r.remittance_id = j.remittance_id
         where j.remittance_id is not null and r.state is distinct from 'POSTED'"""),

    IN_TRANSIT_IS_WHAT_WAS_PAID("remittance-in-transit is the sum of BPR02 of all posted remittances", """
        select 'remittance-in-transit', booked.cents - paid.cents
          from (select coalesce(sum(e.cents), 0)::bigint as cents from entry e join journal j on j.org_id = e.org_id and j.journal_id = e.journal_id
                 where e.account = 'remittance-in-transit' and j.kind <> 'REVERSAL') booked,
               (select coalesce(sum(payment_cents), 0)::bigint as cents from remittance where state = 'POSTED') paid
         where booked.cents <> paid.cents"""),

    EACH_REMITTANCE_ENTRY_CITES_BYTES("every entry of a remittance cites the bytes that say it", """
        select 'journal ' || e.journal_id, e.cents from entry e join journal j on j.org_id = e.org_id and j.journal_id = e.journal_id
         where j.remittance_id is not null and (e.file_id is null or e.first_byte is null or e.length is null)"""),

    EACH_RULE_HAS_ITS_WORDS("every rule that an entry cites is explained", """
        select 'rule ' || cited.rule, null::bigint from (select distinct rule from entry where rule is not null) cited
         where not exists (select from door.rule_text t where t.rulebook || '@' || t.version || '/' || t.rule = cited.rule)""");

    private final String words;
    private final String offenders;

    Invariant(String words, String offenders) {
        this.words = words;
        this.offenders = offenders;
    }

    /** As the API and the screens call it: {@code each-journal-sums-to-zero}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    String offenders() {
        return offenders;
    }
}
