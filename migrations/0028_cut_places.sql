-- Which unit gave what to the cuts that are shown, so that they can be checked against a recount; see docs/cuts.md.

create table cut_places (
  unit_id       integer not null,
  survey_id     integer not null,
  quarter       date not null,
  cut           text not null,
  value         text not null,
  shown_unit_id integer not null,
  is_opening    boolean not null default false,
  whole         bigint[] not null,
  dimensions    bigint[] not null,
  primary key (unit_id, survey_id, quarter, cut, value, shown_unit_id)
);
comment on table cut_places is 'distributed: sums of a value of a cut that a unit gave to cut_shown, and where; read by checks alone';
comment on column cut_places.shown_unit_id is 'unit_id of cut_shown: the unit itself or one above it';
comment on column cut_places.is_opening is 'shown before places were kept: of whom it came is not known';
comment on column cut_places.whole is 'as in unit_month';
comment on column cut_places.dimensions is 'as in cut_month';
create index cut_places_shown on cut_places (survey_id, quarter, shown_unit_id);

insert into cut_places (unit_id, survey_id, quarter, cut, value, shown_unit_id, is_opening, whole, dimensions)
select unit_id, survey_id, quarter, cut, value, unit_id, true, whole, dimensions from cut_shown where cut <> '';

grant select, insert, update, delete on cut_places to hailong_app;
