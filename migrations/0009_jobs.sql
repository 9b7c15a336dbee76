-- Long work beside the request path: analyses over rows, later reports.

create table jobs (
  job_id        uuid primary key,
  kind          text not null,
  question      jsonb not null,
  question_hash bytea not null check (length(question_hash) = 32),
  unit_id       integer not null references units,
  asked_by      uuid references staff,
  state         text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress      real not null default 0 check (progress between 0 and 1),
  attempt       smallint not null default 0 check (attempt >= 0),
  holder        uuid,
  lease_until   timestamptz,
  result        jsonb,
  error         text,
  created_at    timestamptz not null,
  finished_at   timestamptz,
  check ((state = 'done') = (result is not null)),
  check ((state = 'failed') = (error is not null)),
  check (state <> 'running' or (holder is not null and lease_until is not null))
);
comment on table jobs is 'local: long work that servers take up one by one, with its result';
comment on column jobs.question_hash is
  'of the question, the method and the released state it was asked over: the same question has one result';
comment on column jobs.unit_id is 'the unit asked about: who may see it may see the job';
comment on column jobs.asked_by is 'null for the command line';
comment on column jobs.holder is 'the server at work on it; made anew at every attempt';
comment on column jobs.lease_until is 'by the clock of the database; a server that dies lets it run out';
comment on column jobs.error is 'code of the problem it failed with';

create unique index jobs_one_answer on jobs (question_hash) where state in ('queued', 'running', 'done');
create index jobs_open on jobs (created_at) where state in ('queued', 'running');

grant select, insert, update, delete on jobs to hailong_app;
