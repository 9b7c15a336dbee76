-- Questionnaires while they are being written.

create table questionnaire_drafts (
  draft_id     uuid primary key,
  document     jsonb not null,
  revision     integer not null default 1 check (revision >= 1),
  based_on_key     text,
  based_on_version integer,
  changed_by   uuid references staff,
  changed_at   timestamptz not null,
  created_at   timestamptz not null,
  foreign key (based_on_key, based_on_version) references questionnaire_versions,
  check (num_nonnulls(based_on_key, based_on_version) in (0, 2))
);
comment on table questionnaire_drafts is 'reference: questionnaires with their methods before they are published';
comment on column questionnaire_drafts.revision is 'rises with every change: who changes says which one they saw';
comment on column questionnaire_drafts.based_on_version is 'the version whose series it goes on with; null for a new questionnaire';
comment on column questionnaire_drafts.changed_by is 'null for the command line';

grant select, insert, update, delete on questionnaire_drafts to hailong_app;
