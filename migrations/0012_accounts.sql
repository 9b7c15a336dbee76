-- People: dated grants, a second factor, links that make accounts, sessions that their owner can see and end.

create table staff_grants (
  grant_id   uuid primary key,
  staff_id   uuid not null references staff,
  role       text not null check (role in ('administrator', 'manager', 'analyst', 'unit_head', 'clerk', 'supervisor')),
  unit_id    integer references units,
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table staff_grants is
  'reference: what a person may do while [valid_from, valid_to) lasts, on a unit and all below it; unit_id null means the whole tree';
create index on staff_grants (staff_id);

insert into staff_grants (grant_id, staff_id, role, unit_id, valid_from)
select gen_random_uuid(), staff_id, role, unit_id, (created_at at time zone 'Asia/Ho_Chi_Minh')::date from staff;
alter table staff drop column role, drop column unit_id;
alter table staff alter column password_hash drop not null;
comment on column staff.password_hash is 'null until the person has chosen a password';
comment on table staff is 'reference: people with an account';

create table second_factors (
  staff_id  uuid primary key references staff,
  secret    bytea,
  pending   bytea,
  since     timestamptz,
  last_step bigint not null default 0,
  wrong     smallint not null default 0 check (wrong >= 0),
  wrong_at  timestamptz,
  check ((secret is null) = (since is null))
);
comment on table second_factors is 'reference: secrets that the codes of a person''s app are made from';
comment on column second_factors.secret is 'null until the first right code';
comment on column second_factors.pending is 'a secret that was shown and not yet proved';
comment on column second_factors.last_step is 'time step of the newest code that was used: a code works once';
comment on column second_factors.wrong is 'wrong codes since the last right one';

create table recovery_codes (
  staff_id  uuid not null references staff,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at   timestamptz,
  primary key (staff_id, code_hash)
);
comment on table recovery_codes is 'reference: codes on paper for a lost second factor, each good once';

create table account_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  staff_id   uuid not null references staff,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);
comment on table account_links is 'reference: links by which a person chooses a password, each good once';
create index on account_links (staff_id);

create table sign_in_failures (
  login_hash bytea primary key check (length(login_hash) = 32),
  failures   integer not null check (failures > 0),
  since      timestamptz not null,
  latest     timestamptz not null
);
comment on table sign_in_failures is
  'local: wrong passwords by hash of the name that was typed, which may be a password typed in the wrong field';

alter table sessions
  add column session_id uuid not null default gen_random_uuid(),
  add column device     text,
  add column factor_at  timestamptz;
alter table sessions alter column session_id drop default;
create unique index on sessions (session_id);
comment on column sessions.device is 'browser and system in two words, for the owner alone';
comment on column sessions.factor_at is 'when the second factor was proved in this session; null: not in it';

grant select, insert, update, delete on staff_grants, second_factors, recovery_codes, account_links, sign_in_failures
  to hailong_app;
