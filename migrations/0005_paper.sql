-- Paper: piles of ballots, and what is keyed from them until the pile is closed.

create table paper_batches (
  batch_id     integer primary key references batches,
  unit_id      integer not null references units,
  collector_id integer not null references collectors,
  survey_id    integer not null references surveys,
  version      integer not null check (version >= 1),
  notice       integer not null check (notice >= 1),
  day          date not null,
  first_serial integer not null check (first_serial between 1 and 999999),
  issued       integer not null check (issued between 1 and 20000),
  returned     integer check (returned >= 0),
  valid        integer check (valid >= 0),
  spoiled      integer check (spoiled >= 0),
  keyings      smallint not null check (keyings in (1, 2)),
  status       text not null default 'open' check (status in ('open', 'closing', 'closed')),
  created_at   timestamptz not null,
  check (first_serial + issued <= 1000000)
);
comment on table paper_batches is 'reference: a pile of ballots of one unit, survey and version, with its counts';
comment on column paper_batches.notice is 'version of the privacy notice printed on its ballots';
comment on column paper_batches.day is 'day of fieldwork under which its ballots are stored';
comment on column paper_batches.first_serial is 'lowest printed number; the others follow without a gap';
comment on column paper_batches.returned is 'counted by hand, as valid and spoiled are; null while not counted';
comment on column paper_batches.keyings is 'how many people key each ballot, unseen by each other';
comment on column paper_batches.status is 'closing: adds up, and its ballots are on their way; a stopped closing is taken up again';
grant select, insert on paper_batches to hailong_app;
grant update (issued, returned, valid, spoiled, status) on paper_batches to hailong_app;

create table ballots (
  unit_id     integer not null,
  batch_id    integer not null,
  serial      integer not null,
  keying      smallint not null check (keying in (1, 2)),
  response_id uuid not null,
  answers     jsonb not null,
  respondent  jsonb not null,
  is_spoiled  boolean not null,
  is_complete boolean not null,
  keyed_by    uuid not null,
  primary key (unit_id, batch_id, serial, keying)
);
comment on table ballots is 'distributed: what was keyed, until its batch is closed; then only counts stay';
comment on column ballots.response_id is
  'made at the first keying, so that a closing that was cut off stores nothing twice; of keying 1 it becomes the response''s';
comment on column ballots.is_complete is 'false while a person is at it';
comment on column ballots.keyed_by is 'so that the second keying is by another person';
grant select, insert, update, delete on ballots to hailong_app;
