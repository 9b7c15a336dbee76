-- What analyses over rows are made of is settled once, quarter by quarter; see docs/analyses.md.

create table analysed_quarters (
  survey_id integer not null references surveys,
  quarter   date not null check (quarter = date_trunc('quarter', quarter)::date),
  primary key (survey_id, quarter)
);
comment on table analysed_quarters is 'reference: quarters of a survey of which something has been analysed; what counts in them later stays out of analyses';
grant select, insert on analysed_quarters to hailong_app;

create table analysed_without (
  unit_id     integer not null,
  response_id uuid not null,
  primary key (unit_id, response_id)
);
comment on table analysed_without is 'distributed: responses that count in a quarter and came too late for its analyses, or were left out then';
comment on column analysed_without.unit_id is 'the unit that collected it, as in responses';
grant select, insert, delete on analysed_without to hailong_app;

create table analysed_rests (
  unit_id         integer not null,
  survey_id       integer not null,
  version         integer not null,
  quarter         date not null,
  left_dimensions bigint[] not null,
  left_items      bigint[] not null,
  open_dimensions bigint[] not null,
  open_items      bigint[] not null,
  primary key (unit_id, survey_id, version, quarter)
);
comment on table analysed_rests is 'distributed: answers that analyses of a quarter hold and figures did not when it was settled; none where there were none';
comment on column analysed_rests.left_items is 'left out of figures for good, laid out as in unit_month; below zero where figures hold more';
comment on column analysed_rests.open_items is 'waiting then for more of their piece';
grant select, insert on analysed_rests to hailong_app;

create table analysed_withdrawn (
  unit_id      integer not null,
  survey_id    integer not null,
  quarter      date not null,
  withdrawn_in bigint not null,
  primary key (unit_id, survey_id, quarter)
);
comment on table analysed_withdrawn is 'distributed: quarters of a unit that analyses go without for good, since a batch in them was left out or taken in again';
comment on column analysed_withdrawn.withdrawn_in is 'the fold that did';
grant select, insert on analysed_withdrawn to hailong_app;
