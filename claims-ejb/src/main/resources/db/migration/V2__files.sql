-- Every file in or out. Raw bytes are stored before anything reads them; a position in a file is addressable for ever.
create table raw_file (
    org_id     int         not null,
    file_id    bigint      not null generated always as identity,
    sha256     bytea       not null,
    size       bigint      not null,
    name       text        not null,
    partner    text        not null,
    arrived_at timestamptz not null default now(),
    state      text        not null default 'RECEIVED' constraint file_state_is_known check (state in ('RECEIVED', 'READ', 'QUARANTINED')),
    accepted   boolean,
    problem    text,
    primary key (org_id, file_id),
    constraint same_bytes_are_stored_once unique (org_id, sha256)
);
comment on column raw_file.name is 'As the sender called it: shown, never used as a path';
comment on column raw_file.partner is 'The trading partner''s name in claimwright.properties, or "upload"';

create table raw_chunk (
    org_id  int    not null,
    file_id bigint not null,
    ordinal int    not null,
    bytes   bytea  not null,
    primary key (org_id, file_id, ordinal)
);
comment on table raw_chunk is 'Chunks of 1 MiB, the last one shorter: byte b lies in chunk b / 1048576';
alter table raw_chunk alter column bytes set storage external;

create table file_arrival (
    org_id     int         not null,
    arrival_id bigint      not null generated always as identity,
    file_id    bigint      not null,
    name       text        not null,
    partner    text        not null,
    arrived_at timestamptz not null default now(),
    duplicate  boolean     not null,
    primary key (org_id, arrival_id)
);
comment on table file_arrival is 'Each time bytes came in; duplicate = the same bytes were here already, under any name, and were refused';
create index file_arrival_of_file on file_arrival (org_id, file_id);

create table interchange (
    org_id   int    not null,
    file_id  bigint not null,
    ordinal  int    not null,
    control  text   not null,
    sender   text   not null,
    receiver text   not null,
    usage    text   not null,
    code     text   not null,
    note     text   not null,
    seen_before boolean not null,
    primary key (org_id, file_id, ordinal)
);
create index interchange_control on interchange (org_id, sender, control);

create table transaction_set (
    org_id         int     not null,
    transaction_id bigint  not null generated always as identity,
    file_id        bigint  not null,
    ordinal        int     not null,
    interchange    text    not null,
    usage          text    not null,
    sender         text    not null,
    receiver       text    not null,
    group_control  text    not null,
    functional_id  text    not null,
    version        text    not null,
    code           text    not null,
    control        text    not null,
    first_byte     bigint  not null,
    length         bigint  not null,
    segments       int     not null,
    delimiters     text    not null,
    guide          text,
    accepted       boolean not null,
    truncated      boolean not null,
    errors         int     not null,
    warnings       int     not null,
    primary key (org_id, transaction_id),
    constraint a_transaction_is_noted_once unique (org_id, file_id, ordinal)
);

create table edi_problem (
    org_id      int    not null,
    file_id     bigint not null,
    ordinal     int    not null,
    transaction_ordinal int,
    interchange text, group_control text, transaction_control text,
    segment     int, segment_id text, loop text, element int, component int, repetition int,
    byte_offset bigint not null,
    severity    text   not null constraint severity_is_known check (severity in ('ERROR', 'WARNING')),
    rule        text   not null,
    snip        int    not null,
    code        text   not null,
    found       text,
    expected    text,
    primary key (org_id, file_id, ordinal)
);
create index edi_problem_of_transaction on edi_problem (org_id, file_id, transaction_ordinal, ordinal) where transaction_ordinal is not null;

create table outgoing_file (
    org_id      int         not null,
    outgoing_id bigint      not null generated always as identity,
    partner     text        not null,
    kind        text        not null,
    name        text        not null,
    bytes       bytea       not null,
    answers_file_id bigint,
    created_at  timestamptz not null default now(),
    sent_at     timestamptz,
    primary key (org_id, outgoing_id)
);

call door.wall('raw_file'); call door.wall('raw_chunk'); call door.wall('file_arrival'); call door.wall('interchange');
call door.wall('transaction_set'); call door.wall('edi_problem'); call door.wall('outgoing_file');
grant select, insert on raw_chunk, file_arrival, interchange, transaction_set, edi_problem to claimwright_app;
grant select, insert, update on raw_file, outgoing_file to claimwright_app;
-- These two ids are drawn before their rows are written: chunks name their file first, and a name carries its number.
grant usage on sequence raw_file_file_id_seq, outgoing_file_outgoing_id_seq to claimwright_app;

-- ISA13 and GS06 of what we send.
create sequence door.control_number maxvalue 999999999 cycle;
grant usage on sequence door.control_number to claimwright_app;
