-- How many dossiers units handled and how many on time, and what others have published of the same units. Both stand
-- beside the indices of satisfaction and are never added to them.

create table dossier_results (
  unit_id    integer not null references units,
  year       smallint not null check (year between 1990 and 2200),
  month      smallint not null check (month between 0 and 12),
  field_code text not null check (length(field_code) <= 64),
  handled    integer not null check (handled > 0),
  on_time    integer not null check (on_time between 0 and handled),
  source     text not null check (length(source) between 1 and 300),
  source_on  date not null,
  primary key (unit_id, year, month, field_code)
);
comment on table dossier_results is 'distributed: dossiers that a unit handled itself, and those of them on time';
comment on column dossier_results.month is '1 to 12; 0 where only the whole year is known';
comment on column dossier_results.field_code is 'empty for all fields together';
comment on column dossier_results.on_time is 'before or on the day that was due';

create table official_indices (
  unit_id   integer not null references units,
  name      text not null check (name in ('par_index', 'unit_par_index', 'national_sipas', 'digital_index')),
  year      smallint not null check (year between 1990 and 2200),
  points    numeric(5, 2) not null check (points between 0 and 100),
  rank      smallint check (rank >= 1),
  ranked    smallint check (ranked >= rank),
  source    text not null check (length(source) between 1 and 300),
  source_on date not null,
  primary key (unit_id, name, year),
  constraint official_indices_rank_whole check (num_nonnulls(rank, ranked) <> 1)
);
comment on table official_indices is 'distributed: indices that others have published of a unit, each with its source';
comment on column official_indices.points is 'as published: points or percent of 100';
comment on column official_indices.ranked is 'how many were ranked; null, with the rank, where none was published';

grant select, insert, update, delete on dossier_results, official_indices to hailong_app;
