-- What is done about low figures; see docs/actions.md.

create table actions (
  unit_id     integer not null,
  action_id   uuid not null,
  instrument  text not null check (instrument in ('sipas', 'counter', 'dossier', 'custom')),
  part        text not null check (part in ('dimension', 'item', 'other')),
  part_key    text not null,
  title       jsonb not null,
  origin      text not null check (origin in ('rule', 'person')),
  evidence    jsonb,
  period_to   text not null,
  opened_on   date not null,
  opened_by   text not null,
  state       text not null check (state in ('open', 'in_work', 'done', 'checked', 'dismissed')),
  owner       text not null default '',
  cause       text not null default '',
  measures    text not null default '',
  due_on      date,
  result      text not null default '',
  dismissed_because text not null default '',
  revision    integer not null default 1,
  primary key (unit_id, action_id)
);
comment on table actions is 'distributed: something to be improved in a unit';
comment on column actions.evidence is 'the figures that opened it, as they were shown then; null for what a person opened';
comment on column actions.period_to is 'last month of the figures, YYYY-MM; empty without figures';
create unique index on actions (unit_id, instrument, part, part_key, period_to) where origin = 'rule';
grant select, insert on actions to hailong_app;
grant update (state, owner, cause, measures, due_on, result, dismissed_because, revision) on actions to hailong_app;

create table action_steps (
  unit_id   integer not null,
  action_id uuid not null,
  step      integer not null,
  at        timestamptz not null,
  actor     text not null,
  kind      text not null check (kind in ('opened', 'changed', 'compared')),
  content   jsonb not null,
  primary key (unit_id, action_id, step),
  foreign key (unit_id, action_id) references actions
);
comment on table action_steps is 'distributed: what became of an action, step by step; never changed';
grant select, insert on action_steps to hailong_app;

create table action_rounds (
  instrument text not null,
  period_to  text not null,
  judged_at  timestamptz not null,
  opened     integer not null,
  primary key (instrument, period_to)
);
comment on table action_rounds is 'local: closed periods that were judged, so that each is judged once';
grant select, insert on action_rounds to hailong_app;
