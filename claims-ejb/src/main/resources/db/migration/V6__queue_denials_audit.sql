-- The work queue, denials with their decisions, and who saw or changed what.
create table work_item (
    org_id      int         not null,
    item_id     bigint      not null generated always as identity,
    kind        text        not null,
    reference   text        not null,
    reason      text        not null,
    words       text        not null,
    dollars_cents bigint    not null,
    weight      smallint    not null default 1,
    urgency     smallint    not null default 1,
    priority    bigint      not null generated always as (least(abs(dollars_cents), 100000000000000000) * weight * urgency) stored,
    ranked_on   date        not null,
    deadline    date,
    sort_deadline date      not null,
    party_id    int,
    happened_on date,
    state       text        not null default 'NEW' constraint item_state_is_known check (state in ('NEW', 'WORKING', 'PENDED', 'DONE')),
    owner_id    int,
    next_action_on date,
    version     int         not null default 0,
    primary key (org_id, item_id),
    constraint one_item_per_reference_and_reason unique (org_id, kind, reference, reason)
);
comment on column work_item.reference is 'Opaque here: remittance:12, remittance:12/claim:3, remittance:12/plb:1, file:7, todo:5';
comment on column work_item.priority is 'Cents open x class weight x urgency (3 within 7 days of the deadline, 2 within 30, else 1); of a quadrillion dollars at most';
comment on column work_item.sort_deadline is 'The deadline, or 30 days from the remittance while it is unknown';
comment on column work_item.party_id is 'Who it is about, opaque here: the payer. With happened_on (the first day of service) kept here, because a filter over a queue of millions cannot look elsewhere row by row';
create index work_item_queue on work_item (org_id, kind, priority desc, item_id) where state <> 'DONE';
create index work_item_of_owner on work_item (org_id, owner_id, kind, priority desc, item_id) where state <> 'DONE';
create index work_item_of_reason on work_item (org_id, kind, reason, priority desc, item_id) where state <> 'DONE';
create index work_item_of_party on work_item (org_id, kind, party_id, priority desc, item_id) where state <> 'DONE';
create index work_item_due on work_item (org_id, kind, sort_deadline, item_id) where state <> 'DONE';

create table work_item_event (
    org_id   int         not null,
    event_id bigint      not null generated always as identity,
    item_id  bigint      not null,
    at       timestamptz not null default now(),
    actor    text        not null,
    what     text        not null,
    words    text        not null default '',
    primary key (org_id, event_id)
);
create index work_item_event_of_item on work_item_event (org_id, item_id);

create table denial (
    org_id        int      not null,
    denial_id     bigint   not null generated always as identity,
    remittance_id bigint   not null,
    claim_ordinal int      not null,
    line_ordinal  int      not null,
    claim_id      bigint   not null,
    line_no       smallint not null,
    item_id       bigint   not null,
    adjustment_ordinal int not null,
    group_code    text     not null,
    reason        text     not null,
    remarks       text     not null,
    open_cents    bigint   not null,
    class         text     not null,
    action        text     not null,
    rule          text     not null,
    because       text     not null,
    decided_at    timestamptz not null default now(),
    primary key (org_id, denial_id),
    constraint a_denied_line_is_decided_once unique (org_id, remittance_id, claim_ordinal, line_ordinal)
);
comment on table denial is 'One decision per denied line, on its adjustment with the most dollars open; rule = rulebook@version/rule, none when no rule covers it';
comment on column denial.adjustment_ordinal is 'The adjustment that it was decided on';
comment on column denial.open_cents is 'All that the line leaves open with the insurer, whatever the reason';
create index denial_of_item on denial (org_id, item_id);
create index denial_of_claim on denial (org_id, claim_id);

create table audit_event (
    org_id   int         not null,
    audit_id bigint      not null generated always as identity,
    at       timestamptz not null default now(),
    actor    text        not null,
    action   text        not null,
    subject  text        not null,
    primary key (org_id, audit_id)
);
comment on table audit_event is 'Written in the same transaction as what it tells; never patient data, only the ids of what was seen or changed';

call door.wall('work_item'); call door.wall('work_item_event'); call door.wall('denial'); call door.wall('audit_event');
call door.keep('work_item_event'); call door.keep('audit_event');
grant select, insert, update on work_item to claimwright_app;
grant select, insert on work_item_event, denial, audit_event to claimwright_app;
