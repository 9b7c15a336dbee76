-- A survey may go on with a later version of its questionnaire, from a day on.

alter table surveys
  add column next_version integer,
  add column next_version_from date,
  add foreign key (questionnaire_key, next_version) references questionnaire_versions,
  add constraint surveys_next_version_whole check (num_nonnulls(next_version, next_version_from) in (0, 2)),
  add constraint surveys_next_version_later check (next_version > questionnaire_version);
comment on column surveys.questionnaire_version is 'what it asks until next_version_from; every response names its own';
comment on column surveys.next_version is 'what it asks from next_version_from on; null where nothing else was chosen';
