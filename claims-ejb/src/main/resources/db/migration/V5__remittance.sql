-- A remittance is one payment: one row per ST of an 835, held, noted or posted; and what the payer decided, claim by claim, line by line.
-- What must be known of an ST before any of it is posted, taken while its file is read: so posting reads it once.
create table remittance_outline (
    org_id         int    not null,
    transaction_id bigint not null,
    header_length  bigint not null,
    claims         int    not null,
    claims_cents   bigint not null,
    plb_cents      bigint not null,
    unreadable     text   not null,
    body_sha256    bytea  not null,
    primary key (org_id, transaction_id)
);
comment on column remittance_outline.header_length is 'Bytes from the ST to the first LX, CLP or PLB: where the payment stands';
comment on column remittance_outline.unreadable is 'What keeps the money from being read, a line each; empty = all of it can be';

create table remittance (
    org_id          int    not null,
    remittance_id   bigint not null generated always as identity,
    transaction_id  bigint not null,
    file_id         bigint not null,
    state           text   not null constraint remittance_state_is_known check (state in ('HELD', 'HELD_FOR_RELEASE', 'DISMISSED', 'DUPLICATE', 'TEST', 'POSTED')),
    hold_reason     text   constraint hold_reason_is_known check (hold_reason in ('UNBALANCED', 'UNREADABLE', 'TRUNCATED', 'STRUCTURE', 'SUSPECTED_DUPLICATE', 'UNKNOWN_PAYEE')),
    hold_words      text,
    client_id       int,
    payee           text   not null,
    payer_id        int,
    payer_name      text   not null,
    payer_identifier text  not null,
    trace           text   not null,
    paid_on         date,
    handling        text, method text,
    payment_cents   bigint,
    body_sha256     bytea,
    takes_identity  boolean not null,
    duplicate_of    bigint,
    claims          int    not null,
    claims_cents    bigint not null,
    plb_cents       bigint not null,
    difference_cents bigint not null,
    posted_at       timestamptz,
    released_by     text, released_why text,
    primary key (org_id, remittance_id),
    constraint a_transaction_is_one_remittance unique (org_id, transaction_id),
    constraint a_hold_has_a_reason check ((state in ('HELD', 'HELD_FOR_RELEASE')) = (hold_reason is not null))
);
comment on column remittance.payee is 'client:<id> once known, else qualifier:identifier of N1*PE';
comment on column remittance.released_why is 'Of who released or dismissed it';
comment on column remittance.trace is 'TRN02';
comment on column remittance.payer_identifier is 'TRN03';
comment on column remittance.body_sha256 is 'Of every element from BPR on, without control numbers and DTM*405: equal bodies are the same remittance re-issued';
comment on column remittance.difference_cents is 'claims less provider-level adjustments less BPR02; 0 in every posted one';
create unique index a_payment_is_posted_once on remittance (org_id, payee, payer_identifier, trace, paid_on, (case when payment_cents = 0 then body_sha256 end))
    nulls not distinct where takes_identity;
create index remittance_trace on remittance (org_id, trace);
create index remittance_key on remittance (org_id, payer_identifier, trace, paid_on);

create table remittance_claim (
    org_id        int    not null,
    remittance_id bigint not null,
    ordinal       int    not null,
    patient_control_number text not null,
    payer_claim_number text not null,
    status        text   not null,
    charge_cents  bigint not null,
    paid_cents    bigint not null,
    disposition   text   not null constraint disposition_is_known check (disposition in ('POSTED', 'UNAPPLIED', 'UNAPPLIED_REVERSAL', 'NOTED', 'NOT_POSTED')),
    words         text,
    claim_id      bigint,
    match_score   smallint,
    match_reason  text,
    remarks       text   not null default '',
    first_byte    bigint not null,
    length        int    not null,
    primary key (org_id, remittance_id, ordinal)
);
comment on column remittance_claim.payer_claim_number is 'CLP07, cut to 80 characters: how we learn the number that a payer gave to our claim, and match by it later';
comment on column remittance_claim.words is 'Why it is not simply posted, with the difference';
create index remittance_claim_of_claim on remittance_claim (org_id, claim_id) where claim_id is not null;
create index remittance_claim_number on remittance_claim (org_id, payer_claim_number) where claim_id is not null;

create table adjudication (
    org_id        int      not null,
    remittance_id bigint   not null,
    claim_ordinal int      not null,
    line_ordinal  int      not null,
    claim_id      bigint,
    line_no       smallint,
    qualifier     text, code text, modifiers text,
    charge_cents  bigint   not null,
    paid_cents    bigint   not null,
    units         numeric(15,3),
    service_date  date,
    match_reason  text,
    remarks       text     not null default '',
    first_byte    bigint   not null,
    length        int      not null,
    primary key (org_id, remittance_id, claim_ordinal, line_ordinal)
);
comment on table adjudication is 'What the payer decided per SVC; line_ordinal 0 is the claim itself where it has no lines';
create index adjudication_of_claim on adjudication (org_id, claim_id) where claim_id is not null;

create table adjustment (
    org_id        int      not null,
    remittance_id bigint   not null,
    claim_ordinal int      not null,
    ordinal       int      not null,
    line_ordinal  int      not null,
    claim_id      bigint,
    line_no       smallint,
    group_code    text     not null,
    reason        text     not null,
    cents         bigint   not null,
    quantity      numeric(15,3),
    account       text,
    rule          text     not null,
    first_byte    bigint   not null,
    length        int      not null,
    element       smallint not null,
    primary key (org_id, remittance_id, claim_ordinal, ordinal)
);
comment on table adjustment is 'Each CAS trio; line_ordinal 0 = adjusted at the claim';
comment on column adjustment.account is 'Where the posting rulebook sends it; insurer-open = it stays open; null = its claim was not posted. Of a later payer the ledger takes no more than was left';
create index adjustment_open on adjustment (org_id, remittance_id, claim_ordinal) where account = 'insurer-open';

create table provider_adjustment (
    org_id        int      not null,
    remittance_id bigint   not null,
    ordinal       int      not null,
    provider      text     not null,
    fiscal_period date,
    reason        text     not null,
    reference     text     not null,
    cents         bigint   not null,
    account       text     not null,
    rule          text     not null,
    first_byte    bigint   not null,
    length        int      not null,
    element       smallint not null,
    primary key (org_id, remittance_id, ordinal)
);
comment on column provider_adjustment.cents is 'As sent: positive lowers the payment';

-- A remittance becomes POSTED only if claim payments less provider-level adjustments are BPR02 and every CLP is there, in the rows and in
-- the ledger. A sum of zero alone proves nothing.
create function remittance_is_posted_whole() returns trigger language plpgsql as $$
declare
    stored_claims bigint; stored_cents bigint; stored_plb bigint; in_transit bigint;
begin
    select count(*), coalesce(sum(paid_cents) filter (where disposition <> 'NOT_POSTED'), 0) into stored_claims, stored_cents
      from remittance_claim c where c.org_id = new.org_id and c.remittance_id = new.remittance_id;
    select coalesce(sum(cents), 0) into stored_plb
      from provider_adjustment p where p.org_id = new.org_id and p.remittance_id = new.remittance_id;
    select coalesce(sum(e.cents), 0) into in_transit
      from journal j join entry e on e.org_id = j.org_id and e.journal_id = j.journal_id
     where j.org_id = new.org_id and j.remittance_id = new.remittance_id and j.kind <> 'REVERSAL' and e.account = 'remittance-in-transit';
    if stored_claims <> new.claims or stored_cents - stored_plb <> new.payment_cents or in_transit <> new.payment_cents then
        raise exception 'remittance_is_posted_whole: remittance %: % of % claims, claims % less provider adjustments % in transit % but BPR02 is %',
            new.remittance_id, stored_claims, new.claims, stored_cents, stored_plb, in_transit, new.payment_cents using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger remittance_is_posted_whole after insert or update of state, claims, payment_cents on remittance deferrable initially deferred
    for each row when (new.state = 'POSTED') execute function remittance_is_posted_whole();

call door.wall('remittance_outline'); call door.wall('remittance'); call door.wall('remittance_claim'); call door.wall('adjudication'); call door.wall('adjustment');
call door.wall('provider_adjustment');
call door.keep('remittance_outline');
grant select, insert, update on remittance to claimwright_app;
grant select, insert on remittance_outline, remittance_claim, adjudication, adjustment, provider_adjustment to claimwright_app;
