-- Collecting: what a place is about and how long it lasts, tablets that ask to be accepted, what tablets tell of
-- themselves, single-use codes.

-- ── Collectors ───────────────────────────────────────────────────────────────────────────────────

alter table collectors add column field_code text references fields;
alter table collectors add column procedure_code text references procedures;
alter table collectors add column expires_on date;
alter table collectors add column revoked_on date;
alter table collectors add column codes text not null default 'none' check (codes in ('none', 'optional', 'required'));
alter table collectors add column kiosk jsonb not null default '{}';
comment on column collectors.field_code is 'what responses from here are about, where they do not say so themselves';
comment on column collectors.expires_on is 'last day on which the form opens; null without end';
comment on column collectors.revoked_on is 'what was captured later goes to quarantine; null while not revoked';
comment on column collectors.codes is 'whether a single-use code is asked for here';
comment on column collectors.kiosk is 'how the tablet here behaves: languages, idle time, opening hours, slides, exit PIN';
grant update (expires_on, revoked_on, codes, kiosk, field_code, procedure_code) on collectors to hailong_app;

-- ── Tablets ──────────────────────────────────────────────────────────────────────────────────────

create table pairings (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  code        text not null unique,
  expires_at  timestamptz not null
);
comment on table pairings is 'local: tablets that show a code and wait for the office to accept them';
comment on column pairings.secret_hash is 'of a secret that the tablet alone holds; it becomes the token of the device';

create table device_reports (
  device_id          uuid primary key references devices,
  reported_at        timestamptz not null,
  sequence           bigint not null,
  nonce              text not null,
  release            text not null,
  clock_error_seconds integer,
  storage_used       bigint,
  storage_quota      bigint,
  is_persistent      boolean,
  oldest_waiting_day date,
  forked_at          timestamptz
);
comment on table device_reports is 'local: the last report of each tablet about itself';
comment on column device_reports.sequence is 'number of the report; a tablet never repeats one with another nonce';
comment on column device_reports.clock_error_seconds is 'how far the tablet''s clock is ahead of ours';
comment on column device_reports.forked_at is 'when two tablets were first seen to report as one; null if never';

create table device_days (
  unit_id      integer not null,
  device_id    uuid not null,
  collector_id integer not null,
  day          date not null,
  captured     integer not null check (captured >= 0),
  delivered    integer not null check (delivered >= 0),
  aside        integer not null check (aside >= 0),
  waiting      integer not null check (waiting >= 0),
  stored       integer not null check (stored >= 0),
  written_off  integer not null default 0 check (written_off >= 0),
  primary key (unit_id, device_id, collector_id, day)
);
comment on table device_days is 'distributed: daily counters of each tablet, so that what has not arrived is known; no row points at a response';
comment on column device_days.day is 'day of capture as the tablet believed it; for stored the day named by our receipts';
comment on column device_days.stored is 'receipts that named this day';
comment on column device_days.written_off is 'responses given up by the office, with a reason in the audit log';

-- ── Single-use codes ─────────────────────────────────────────────────────────────────────────────

create table code_batches (
  code_batch_id integer generated always as identity primary key,
  collector_id  integer not null references collectors,
  unit_id       integer not null references units,
  name          text not null,
  quantity      integer not null check (quantity between 1 and 20000),
  issued_on     date not null,
  expires_on    date,
  revoked_on    date,
  created_at    timestamptz not null
);
comment on table code_batches is 'reference: single-use codes issued together';
comment on column code_batches.expires_on is 'last day of capture that a code admits; null without end';
grant update (revoked_on, name) on code_batches to hailong_app;

create table codes (
  unit_id       integer not null,
  code_hash     bytea not null check (length(code_hash) = 32),
  code_batch_id integer not null,
  primary key (unit_id, code_hash)
);
comment on table codes is 'distributed: codes that were issued; whether one was used stands elsewhere';

create table code_uses (
  unit_id    integer not null,
  code_hash  bytea not null check (length(code_hash) = 32),
  is_settled boolean not null default false,
  primary key (unit_id, code_hash)
);
comment on table code_uses is 'distributed: codes that were used; nothing here or there tells with which response';
comment on column code_uses.is_settled is
  'true once written anew together with others, so that no transaction number ties the code to a response';

create table invitations (
  unit_id      integer not null,
  collector_id integer not null,
  day          date not null,
  handed_out   integer not null check (handed_out >= 0),
  primary key (unit_id, collector_id, day)
);
comment on table invitations is 'distributed: invitations that staff handed out, by place and day';

grant select, insert on pairings, device_reports, device_days, code_batches, codes, code_uses, invitations to hailong_app;
grant update, delete on pairings, device_reports, device_days, invitations to hailong_app;
grant update (is_settled) on code_uses to hailong_app;
