-- The ledger: append-only double entry; signed cents, debit positive. No update, no delete; a correction is a linked reversal.
create table journal (
    org_id        int         not null,
    journal_id    uuid        not null,
    kind          text        not null constraint journal_kind_is_known check (kind in ('OPENING', 'CLAIM_PAYMENT', 'PROVIDER_ADJUSTMENT', 'REVERSAL')),
    booked_on     date        not null,
    booked_at     timestamptz not null default now(),
    remittance_id bigint,
    ordinal       int,
    reverses      uuid,
    actor         text        not null,
    memo          text,
    primary key (org_id, journal_id),
    constraint a_journal_is_reversed_once unique (org_id, reverses)
);
comment on column journal.journal_id is 'Name-based on the remittance''s key and the ordinal: posting twice is posting once';
comment on column journal.ordinal is 'Of the CLP, or of the PLB adjustment, within the remittance, from 1';
create index journal_of_remittance on journal (org_id, remittance_id) where remittance_id is not null;

create table entry (
    org_id      int      not null,
    journal_id  uuid     not null,
    entry_no    int      not null,
    account     text     not null constraint account_is_known check (account in (
        'charges', 'insurer-open', 'patient-open', 'contractual', 'prior-payer', 'settled-before-import', 'remittance-in-transit',
        'unapplied', 'unapplied-reversal', 'recoupment', 'forwarding', 'refund-clearing', 'interest', 'withholding', 'nonreimbursable',
        'suspense')),
    cents       bigint   not null constraint an_entry_moves_money check (cents <> 0),
    claim_id    bigint,
    line_no     smallint,
    payer_id    int,
    reference   text,
    rule        text,
    file_id     bigint,
    first_byte  bigint,
    length      int,
    element     smallint,
    primary key (org_id, journal_id, entry_no)
);
comment on column entry.cents is 'Debit positive, credit negative';
comment on column entry.line_no is 'The service line; 0 = the claim as a whole; null = no claim';
comment on column entry.reference is 'The payer''s claim number or reference: what recoupment is kept by';
comment on column entry.rule is 'rulebook@version/rule, words in door.rule_text; null where the bytes alone say it';
create index entry_of_claim on entry (org_id, claim_id, line_no) where claim_id is not null;

-- Whole journals only: each journal in the statement exists, is new and sums to zero. One trigger a statement, because a deferred
-- trigger a row made loading ten times slower. New = its entry 1 is in the statement: were it there before, the primary key refuses it.
-- The journal is counted and not asked for with exists, which the planner answers by hashing all journals there are, each time.
create function entry_debits_equal_credits() returns trigger language plpgsql as $$
declare
    bad record;
begin
    select f.journal_id, f.off, f.fresh, (select count(*) from entry e where e.org_id = f.org_id and e.journal_id = f.journal_id) as stored,
           exists (select from journal j where j.org_id = f.org_id and j.journal_id = f.journal_id) as known
      into bad
      from (select org_id, journal_id, sum(cents) as off, count(*) as fresh, min(entry_no) as first
              from new_entry group by org_id, journal_id) f
     where f.off <> 0
        or f.first <> 1
        or (select count(*) from journal j where j.org_id = f.org_id and j.journal_id = f.journal_id) = 0
     limit 1;
    if found then
        raise exception 'entry_debits_equal_credits: journal % is off by % cents, % of its % entries are new, journal known: %',
            bad.journal_id, bad.off, bad.fresh, bad.stored, bad.known using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger entry_debits_equal_credits after insert on entry
    referencing new table as new_entry for each statement execute function entry_debits_equal_credits();

call door.wall('journal'); call door.wall('entry');
call door.keep('journal'); call door.keep('entry');
grant select, insert on journal, entry to claimwright_app;
