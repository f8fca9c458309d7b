-- Who owes and who is owed, and the claims that were open when we took over.
create table client (
    org_id    int    not null,
    client_id int    not null generated always as identity,
    name      text   not null,
    npi       text,
    tax_id    text,
    primary key (org_id, client_id),
    constraint client_npi_is_unique unique (org_id, npi),
    constraint client_can_be_found check (npi is not null or tax_id is not null)
);
comment on table client is 'A payee: the practice itself, or a client of a billing company. Found by NPI or by tax id (N1*PE)';
create index client_tax_id on client (org_id, tax_id);

create table payer (
    org_id     int  not null,
    payer_id   int  not null generated always as identity,
    name       text not null,
    identifier text not null,
    denial_window_days int,
    primary key (org_id, payer_id),
    constraint payer_identifier_is_unique unique (org_id, identifier)
);
comment on column payer.identifier is 'TRN03 / BPR10: one character and the tax id, as the payer''s remittances carry it';
comment on column payer.denial_window_days is 'Days to answer a denial, from the contract; null = unknown, and items ask for it';

create table patient (
    org_id     int    not null,
    patient_id bigint not null generated always as identity,
    last_name  text   not null,
    first_name text   not null,
    name_key   text   collate "C" not null generated always as (upper(last_name)) stored,
    birth_date date,
    member_id  text,
    primary key (org_id, patient_id)
);
comment on column patient.name_key is 'The last name upper-cased, to look up how it starts: under row-level security only a plain comparison may use an index';
create index patient_name on patient (org_id, name_key, birth_date);

create table claim (
    org_id       int    not null,
    claim_id     bigint not null generated always as identity,
    patient_control_number text not null,
    control_key  text   not null,
    payer_id     int    not null,
    payer_claim_number text,
    patient_id   bigint not null,
    client_id    int,
    from_date    date   not null,
    to_date      date   not null,
    charge_cents bigint not null,
    institutional boolean not null default false,
    forwarded    boolean not null default false,
    primary key (org_id, claim_id),
    constraint patient_control_number_is_unique unique (org_id, patient_control_number)
);
comment on column claim.control_key is 'The patient control number upper-cased with only its letters and digits: the second way to match';
comment on column claim.forwarded is 'The payer forwarded it to the next one: do not bill';
create index claim_of_patient on claim (org_id, patient_id);
create index claim_control_key on claim (org_id, control_key);
create index claim_payer_claim_number on claim (org_id, payer_claim_number) where payer_claim_number is not null;

create table service_line (
    org_id       int     not null,
    claim_id     bigint  not null,
    line_no      smallint not null,
    control_number text,
    qualifier    text    not null,
    code         text    not null,
    modifiers    text    not null default '',
    units        numeric(15,3) not null,
    charge_cents bigint  not null,
    service_date date    not null,
    primary key (org_id, claim_id, line_no)
);
comment on column service_line.modifiers is 'In their order, joined by colons';

create table claim_import (
    org_id      int         not null,
    import_id   bigint      not null generated always as identity,
    sha256      bytea       not null,
    imported_at timestamptz not null default now(),
    claims      int         not null,
    lines       int         not null,
    charge_cents bigint     not null,
    open_cents  bigint      not null,
    primary key (org_id, import_id)
);

call door.wall('client'); call door.wall('payer'); call door.wall('patient'); call door.wall('claim'); call door.wall('service_line');
call door.wall('claim_import');
grant select, insert, update on client, payer, patient, claim to claimwright_app;
grant select, insert on service_line, claim_import to claimwright_app;
