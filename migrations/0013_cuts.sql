-- Cuts (by field, procedure, channel, …) are decided once, quarter by quarter; see docs/cuts.md.

create table cut_shown (
  unit_id    integer not null,
  survey_id  integer not null,
  quarter    date not null check (quarter = date_trunc('quarter', quarter)::date),
  cut        text not null,
  value      text not null,
  whole      bigint[] not null,
  dimensions bigint[] not null,
  primary key (unit_id, survey_id, quarter, cut, value)
);
comment on table cut_shown is 'distributed: sums of a value of a cut that figures may add up; at least five respondents a row';
comment on column cut_shown.unit_id is 'the unit, or the one above it that gathered what was too few below';
comment on column cut_shown.cut is 'empty where the cuts of the unit and quarter were withdrawn for good';
comment on column cut_shown.value is 'empty for responses that name none';
comment on column cut_shown.whole is 'as in unit_month';
comment on column cut_shown.dimensions is 'as in cut_month';

alter table unit_month add column decided_whole bigint[], add column decided_dimensions bigint[];
alter table cut_month add column decided_whole bigint[], add column decided_dimensions bigint[];
comment on column unit_month.decided_whole is 'what of the whole has been put to the decision about cuts; null while nothing has';
comment on column unit_month.decided_dimensions is 'as decided_whole';
comment on column cut_month.decided_whole is 'as in unit_month';
comment on column cut_month.decided_dimensions is 'as in unit_month';
create index unit_month_undecided on unit_month (survey_id, month) where decided_whole is distinct from whole;

-- Takes one array of counts away from another, position by position.
create function take_counts(a bigint[], b bigint[]) returns bigint[]
  language sql immutable parallel safe
  return array(select coalesce(x, 0) - coalesce(y, 0)
               from unnest(a, b) with ordinality as t(x, y, position) order by position);

create aggregate sum_counts(bigint[]) (sfunc = add_counts, stype = bigint[], initcond = '{}');

grant select, insert, update, delete on cut_shown to hailong_app;
