-- Servers keep the cells in memory and read again only those that a fold has changed since; see docs/figures.md.

create table rollup_state (
  is_only    boolean primary key default true check (is_only),
  fold       bigint not null,
  cleared_in bigint not null
);
comment on table rollup_state is 'local: the last fold that changed cells, and the last that took cells away';
comment on column rollup_state.fold is 'goes up by one with every fold that changed cells, in its transaction';
insert into rollup_state (fold, cleared_in) values (1, 0);
grant select, update on rollup_state to hailong_app;

alter table unit_month add column changed_in bigint not null default 1;
comment on column unit_month.changed_in is 'the fold that changed the cell last';
create index on unit_month (changed_in);
