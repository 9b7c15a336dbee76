-- Figures are sums of pieces that hold nobody or at least five respondents; see docs/figures.md.

create table response_bookings (
  unit_id         integer not null,
  response_id     uuid not null,
  survey_id       integer not null,
  counted_unit_id integer not null,
  counted_month   date not null,
  primary key (unit_id, response_id)
);
comment on table response_bookings is 'distributed: responses counted with those of another month or of the unit above, too few by themselves';
create index on response_bookings (counted_unit_id);
grant select, insert, delete on response_bookings to hailong_app;

alter table unit_month add column shown_dimensions bigint[];
alter table unit_month add column shown_items integer[];
alter table unit_month add column open_dimensions bigint[];
alter table unit_month add column open_items integer[];
update unit_month set open_dimensions = dimensions, open_items = item_counts,
  shown_dimensions = array_fill(0::bigint, array[cardinality(dimensions)]),
  shown_items = array_fill(0, array[cardinality(item_counts)]);
alter table unit_month alter column shown_dimensions set not null;
alter table unit_month alter column shown_items set not null;
comment on column unit_month.shown_dimensions is 'what figures of dimensions may add up: pieces of nobody or at least k respondents';
comment on column unit_month.shown_items is 'what figures of items may add up';
comment on column unit_month.open_dimensions is 'released and not decided on yet; null while there is none';
comment on column unit_month.open_items is 'as open_dimensions, for items';
create index on unit_month (survey_id, unit_id) where open_items is not null;
