-- Every table carries a comment that begins with its class: distributed (has unit_id, part of every key),
-- reference (small, the same everywhere) or local (kept by one coordinator). A test reads it from pg_catalog.

-- ── Who and what is measured ─────────────────────────────────────────────────────────────────────

create table settings (
  key   text primary key,
  value jsonb not null
);
comment on table settings is 'local: one row per setting';

create table units (
  unit_id integer generated always as identity primary key,
  code    text not null unique
);
comment on table units is 'reference: an organisation, for ever; what it was called and where it stood is in unit_versions';

create table unit_versions (
  unit_id    integer not null references units,
  valid_from date not null,
  valid_to   date,
  parent_id  integer references units,
  kind       text not null check (kind in ('country', 'province', 'department', 'district', 'commune',
               'one_stop_centre', 'public_service_unit', 'state_enterprise')),
  area       text check (area in ('urban', 'rural', 'remote')),
  name       text not null,
  name_en    text,
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
comment on table unit_versions is 'reference: name, parent and kind of a unit while [valid_from, valid_to) lasts';
create index on unit_versions (parent_id);

create table unit_successions (
  succession_id integer generated always as identity primary key,
  predecessor_id integer not null references units,
  successor_id   integer not null references units,
  day            date not null,
  act            text not null check (act in ('merger', 'split', 'abolition', 'transfer')),
  legal_basis    text not null,
  unique (predecessor_id, successor_id, day)
);
comment on table unit_successions is 'reference: which unit took over from which, and by what decision';

create table service_points (
  service_point_id integer generated always as identity primary key,
  unit_id          integer not null references units,
  code             text not null,
  name             text not null,
  unique (unit_id, code)
);
comment on table service_points is 'reference: a counter or window of a unit';

create table fields (
  code    text primary key,
  name    text not null,
  name_en text
);
comment on table fields is 'reference: lĩnh vực';

create table procedures (
  code       text primary key,
  field_code text references fields,
  name       text not null,
  name_en    text
);
comment on table procedures is 'reference: thủ tục hành chính';

create table volumes (
  unit_id      integer not null references units,
  year         smallint not null,
  field_code   text not null,
  transactions integer not null check (transactions >= 0),
  primary key (unit_id, year, field_code)
);
comment on table volumes is 'distributed: dossiers handled, the population behind the sample';

create table margins (
  year       smallint not null,
  variable   text not null,
  category   text not null,
  population integer not null check (population >= 0),
  primary key (year, variable, category)
);
comment on table margins is 'reference: known population totals for weighting';

-- ── What is asked and how it is computed ─────────────────────────────────────────────────────────

create table questionnaires (
  key        text primary key,
  instrument text not null check (instrument in ('sipas', 'counter', 'dossier', 'custom'))
);
comment on table questionnaires is 'reference: a questionnaire through all its versions';

create table questionnaire_versions (
  questionnaire_key text not null references questionnaires,
  version           integer not null check (version >= 1),
  document          jsonb not null,
  hash              bytea not null check (length(hash) = 32),
  published_at      timestamptz not null,
  primary key (questionnaire_key, version)
);
comment on table questionnaire_versions is 'reference: published versions; the server''s role can add, never change';

create table methods (
  key          text not null,
  version      integer not null check (version >= 1),
  instrument   text not null check (instrument in ('sipas', 'counter', 'dossier', 'custom')),
  document     jsonb not null,
  hash         bytea not null check (length(hash) = 32),
  published_at timestamptz not null,
  primary key (key, version)
);
comment on table methods is 'reference: method packs; the server''s role can add, never change';

create table surveys (
  survey_id         integer generated always as identity primary key,
  key               text not null unique,
  title             text not null,
  title_en          text,
  instrument        text not null check (instrument in ('sipas', 'counter', 'dossier', 'custom')),
  questionnaire_key text not null,
  questionnaire_version integer not null,
  method_key        text not null,
  method_version    integer not null,
  window_from       date not null,
  window_to         date,
  closed_on         date,
  rest_released     boolean not null default false,
  conducted_by      text,
  created_at        timestamptz not null,
  foreign key (questionnaire_key, questionnaire_version) references questionnaire_versions,
  foreign key (method_key, method_version) references methods,
  check (window_to is null or window_to >= window_from)
);
comment on table surveys is 'reference: a method, a window and a questionnaire version';
comment on column surveys.rest_released is 'true once the closed survey has released all that waited';
comment on column surveys.closed_on is 'last day whose captures count; null while the survey is open';

create table survey_units (
  survey_id integer not null references surveys,
  unit_id   integer not null references units,
  target    integer check (target >= 0),
  primary key (survey_id, unit_id)
);
comment on table survey_units is 'reference: units that a survey measures, with their targets';

-- ── Where responses come in ──────────────────────────────────────────────────────────────────────

create table batches (
  batch_id   integer generated always as identity primary key,
  name       text not null unique,
  kind       text not null check (kind in ('import', 'paper')),
  excluded   boolean not null default false,
  created_at timestamptz not null
);
comment on table batches is 'reference: an imported file or a pile of paper; can be excluded whole';

create table collectors (
  collector_id     integer generated always as identity primary key,
  token            text not null unique check (length(token) between 4 and 64),
  unit_id          integer not null references units,
  service_point_id integer references service_points,
  batch_id         integer references batches,
  kind             text not null check (kind in ('tablet', 'link', 'paper', 'import')),
  channel          text not null check (channel in ('tablet', 'qr', 'paper', 'interview', 'other')),
  name             text not null,
  status           text not null default 'open' check (status in ('open', 'closed', 'revoked')),
  created_at       timestamptz not null
);
comment on table collectors is 'reference: a place and a channel; its unit never changes';

create table collector_surveys (
  collector_id integer not null references collectors,
  survey_id    integer not null references surveys,
  position     smallint not null default 0,
  primary key (collector_id, survey_id)
);
comment on table collector_surveys is 'reference: what a collector offers, in order';

create table enrolment_codes (
  code         text primary key,
  collector_id integer not null references collectors,
  expires_at   timestamptz,
  used_at      timestamptz,
  reusable     boolean not null default false
);
comment on table enrolment_codes is 'reference: codes that enrol a tablet, once each';
comment on column enrolment_codes.reusable is 'true for the fixed code of a demonstration alone';

create table devices (
  device_id  uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  name       text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table devices is 'reference: an enrolled tablet';

create table enrolments (
  device_id    uuid not null references devices,
  collector_id integer not null references collectors,
  began_at     timestamptz not null,
  ended_at     timestamptz,
  primary key (device_id, began_at)
);
comment on table enrolments is 'reference: which tablet stood at which collector, and when';

-- ── Responses ────────────────────────────────────────────────────────────────────────────────────

-- Decides whether a response is new. Not partitioned: the day is set by the server, so a retry after
-- midnight must find the same row.
create table response_key (
  unit_id     integer not null,
  response_id uuid not null,
  body_hash   bytea not null check (length(body_hash) = 32),
  day         date not null,
  primary key (unit_id, response_id)
);
comment on table response_key is 'distributed: one row per accepted response id';

create table responses (
  unit_id           integer not null,
  day               date not null,
  response_id       uuid not null,
  survey_id         integer not null,
  version           integer not null,
  channel           text not null,
  collector_id      integer,
  service_point_id  integer,
  field_code        text,
  procedure_code    text,
  competent_unit_id integer,
  service_channel   text,
  language          text not null,
  notice            integer not null,
  levels            smallint[] not null,
  other             jsonb not null,
  respondent        jsonb not null,
  seconds_step      smallint,
  day_uncertain     boolean not null,
  primary key (unit_id, day, response_id)
) partition by range (day);
comment on table responses is 'distributed: one filled form, partitioned by month of day';
comment on column responses.collector_id is 'kept for counter and dossier instruments and for batches, otherwise null';
comment on column responses.levels is
  'in the order of the version''s level items: 1… chosen level, null shown and skipped, 0 no opinion, -1 not shown';
comment on column responses.seconds_step is 'time taken, in steps of 10 seconds; null when not told';

create table responses_default partition of responses default;
comment on table responses_default is 'distributed: days without a partition of their own';

create table response_waiting (
  unit_id     integer not null,
  response_id uuid not null,
  survey_id   integer not null,
  batch_id    integer,
  day         date not null,
  is_blank    boolean not null default false,
  primary key (unit_id, response_id)
);
comment on column response_waiting.is_blank is 'answers no level item, so it moves no figure and counts in no step';
comment on table response_waiting is 'distributed: stored responses that no figure shows yet';
create index on response_waiting (survey_id, unit_id, day);

create table comments (
  unit_id    integer not null,
  comment_id uuid not null,
  survey_id  integer not null,
  month      date not null,
  item_key   text not null,
  field_code text,
  satisfied  boolean,
  body       text not null,
  primary key (unit_id, comment_id)
);
comment on table comments is 'distributed: scrubbed free text, apart from its response and without its id';

create table comment_waiting (
  unit_id    integer not null,
  comment_id uuid not null,
  survey_id  integer not null,
  month      date not null,
  item_key   text not null,
  field_code text,
  satisfied  boolean,
  body       text not null,
  primary key (unit_id, comment_id)
);
comment on table comment_waiting is
  'distributed: texts as they came; moved to comments several at a time, so that no row tells which response it came with';

create table quarantine (
  unit_id      integer not null,
  response_id  uuid not null,
  body_hash    bytea not null check (length(body_hash) = 32),
  collector_id integer not null,
  day          date not null,
  reason       text not null,
  item_key     text,
  content      jsonb not null,
  primary key (unit_id, response_id, body_hash)
);
comment on table quarantine is 'distributed: responses that could not be accepted, kept until our side is mended';

create table batch_exclusions (
  unit_id  integer not null,
  batch_id integer not null,
  wanted   boolean not null,
  applied  boolean not null,
  primary key (unit_id, batch_id)
);
comment on table batch_exclusions is 'distributed: batches to leave out of figures; applied at a release step';

-- ── Rollups: the only source of figures ──────────────────────────────────────────────────────────

create table unit_month (
  unit_id     integer not null,
  survey_id   integer not null,
  version     integer not null,
  month       date not null,
  respondents integer not null,
  whole       bigint[] not null,
  dimensions  bigint[] not null,
  item_counts integer[] not null,
  primary key (unit_id, survey_id, version, month)
);
comment on table unit_month is 'distributed: sufficient statistics of the released responses of a unit and month';
comment on column unit_month.whole is 'n, Σm, Σs, Σv, Σm², Σs², Σsm, Σv², Σvm over respondents, all dimensions together';
comment on column unit_month.dimensions is 'the same nine per dimension, then seven cross-products per pair of dimensions';
comment on column unit_month.item_counts is 'per level item: skipped, no opinion, not shown, then one count per level';

create table cut_month (
  unit_id     integer not null,
  survey_id   integer not null,
  version     integer not null,
  month       date not null,
  cut         text not null,
  value       text not null,
  respondents integer not null,
  whole       bigint[] not null,
  dimensions  bigint[] not null,
  item_counts integer[] not null,
  primary key (unit_id, survey_id, version, month, cut, value)
);
comment on table cut_month is 'distributed: as unit_month, by one cut at a time (field, procedure, channel, …)';

-- Adds two arrays of counts position by position.
create function add_counts(a bigint[], b bigint[]) returns bigint[]
  language sql immutable parallel safe
  return array(select coalesce(x, 0) + coalesce(y, 0)
               from unnest(a, b) with ordinality as t(x, y, position) order by position);

-- ── Staff and what they did ──────────────────────────────────────────────────────────────────────

create table staff (
  staff_id      uuid primary key,
  login         text not null unique,
  name          text not null,
  role          text not null check (role in ('administrator', 'manager', 'analyst', 'unit_head', 'clerk', 'supervisor')),
  unit_id       integer references units,
  password_hash text not null,
  disabled_at   timestamptz,
  created_at    timestamptz not null
);
comment on table staff is 'reference: people with an account; unit_id null means the whole tree';

create table sessions (
  id_hash    bytea primary key check (length(id_hash) = 32),
  staff_id   uuid not null references staff,
  began_at   timestamptz not null,
  seen_at    timestamptz not null
);
comment on table sessions is 'reference: signed-in browsers; the id itself is kept by the browser alone';

create table audit_log (
  number        bigint primary key,
  at            timestamptz not null,
  actor         text not null,
  act           text not null,
  subject       jsonb not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash          bytea not null unique check (length(hash) = 32)
);
comment on table audit_log is 'local: append-only, each row holds the hash of the one before';

-- ── What the server's role may do ────────────────────────────────────────────────────────────────

grant usage on schema public to hailong_app;
grant select on all tables in schema public to hailong_app;
grant insert on all tables in schema public to hailong_app;
grant update, delete on settings, unit_versions, fields, procedures, volumes, margins, surveys, survey_units,
  batches, collector_surveys, enrolment_codes, devices, enrolments, response_waiting, quarantine, batch_exclusions,
  unit_month, cut_month, staff, sessions, comments, comment_waiting to hailong_app;
grant update (status, name, service_point_id) on collectors to hailong_app;
grant update (name) on service_points to hailong_app;
revoke insert, update, delete on migrations from hailong_app;
