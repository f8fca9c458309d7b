-- The door: what must be read before any organisation is known, and the heads of work (ids and organisation only).
-- No policies here, and for that reason no patient data, ever.
create schema door;
grant usage on schema door to claimwright_app;

create table door.organisation (
    org_id   int primary key generated always as identity,
    name     text    not null constraint organisation_name_is_unique unique,
    sandbox  boolean not null default false
);
comment on column door.organisation.sandbox is 'ISA15 = T is posted only here';

create table door.app_user (
    user_id       int primary key generated always as identity,
    org_id        int  not null references door.organisation,
    login         text not null constraint login_is_unique unique,
    name          text not null,
    role          text not null constraint role_is_known check (role in ('BILLER', 'POSTER', 'SUPERVISOR', 'AUDITOR', 'ADMIN')),
    password_hash text not null,
    active        boolean not null default true,
    failures      int  not null default 0,
    locked_until  timestamptz
);

create table door.api_key (
    key_id   int primary key generated always as identity,
    org_id   int  not null references door.organisation,
    name     text not null,
    role     text not null constraint role_is_known check (role in ('BILLER', 'POSTER', 'SUPERVISOR', 'AUDITOR', 'ADMIN')),
    key_hash bytea not null constraint key_hash_is_unique unique,
    active   boolean not null default true,
    constraint api_key_name_is_unique unique (org_id, name)
);
comment on column door.app_user.active is 'false: no longer in the configuration, so nobody signs in by it; the row stays, for history names it';
comment on column door.api_key.key_hash is 'sha256 of the key; keys are 256 random bits, so no salt';

create table door.lease (
    name       text primary key,
    owner      text        not null,
    epoch      bigint      not null,
    expires_at timestamptz not null
);
comment on table door.lease is 'Who polls an endpoint. The epoch grows at each change of owner and is read again as the last statement before a commit.';

create table door.todo (
    todo_id    bigint primary key generated always as identity,
    org_id     int         not null references door.organisation,
    kind       text        not null,
    ref        bigint      not null,
    created_at timestamptz not null default now(),
    not_before timestamptz not null default now(),
    attempts   int         not null default 0,
    stuck      boolean     not null default false,
    problem    text,
    constraint todo_is_noted_once unique (org_id, kind, ref)
);
create index todo_next on door.todo (not_before, todo_id) where not stuck;
comment on table door.todo is 'Work that the system still has to do: written in the transaction that causes it, worked off with FOR UPDATE SKIP LOCKED, deleted in the transaction that does it.';

create table door.outbox (
    outbox_id   bigint primary key generated always as identity,
    org_id      int         not null references door.organisation,
    partner     text        not null,
    outgoing_id bigint      not null,
    not_before  timestamptz not null default now(),
    attempts    int         not null default 0,
    constraint outgoing_file_is_sent_once unique (org_id, outgoing_id)
);

create table door.rule_text (
    rulebook text not null,
    version  text not null,
    rule     text not null,
    words    text not null,
    primary key (rulebook, version, rule)
);
comment on table door.rule_text is 'The words of every rule that ever decided anything, so that an old entry can be explained after the book has changed.';

grant select, insert, update on door.organisation, door.app_user, door.api_key to claimwright_app;
grant select, insert, update, delete on door.lease, door.todo, door.outbox to claimwright_app;
grant select, insert on door.rule_text to claimwright_app;
-- The server compares the schema's version with its own before it serves.
grant select on flyway_schema_history to claimwright_app;

-- The wall, as every later migration puts it on its tables. An insert need not name its organisation: it is the one that was entered.
create procedure door.wall(walled text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('alter table %s alter column org_id set default nullif(current_setting(''app.org'', true), '''')::int', walled);
    execute format('create policy organisation_wall on %s using (org_id = nullif(current_setting(''app.org'', true), '''')::int) '
        || 'with check (org_id = nullif(current_setting(''app.org'', true), '''')::int)', walled);
end $$;

-- What only grows: not even the owner changes or removes a row by mistake. A statement that would touch no row is refused as well.
create function door.append_only() returns trigger language plpgsql as $$
begin
    raise exception 'append_only: % of % is refused, a correction is a new row', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create procedure door.keep(kept text) language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function door.append_only()', kept);
end $$;
revoke all on all routines in schema door from public;
