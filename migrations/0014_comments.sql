-- Comments are read in groups, searched without diacritics and put under themes; see docs/comments.md.

alter table comment_waiting add column seen_on date;
comment on column comment_waiting.seen_on is 'day on which a fold first met it: a comment waits at least a whole day after; null before';

alter table comments add column folded text not null default '';
alter table comments add column themes text[] not null default '{}';
comment on column comments.folded is 'the body in small letters without diacritics, words apart by one space, a space at both ends';
comment on column comments.themes is 'keys of the themes whose keywords it holds';
update comments set folded = ' ' || trim(regexp_replace(lower(translate(
  regexp_replace(normalize(body, nfd), U&'[\0300-\036F]', '', 'g'), 'Đđ', 'dd')), '[^a-z0-9]+', ' ', 'g')) || ' ';

create table theme_lists (
  version  integer primary key check (version >= 1),
  document jsonb not null,
  made_at  timestamptz not null,
  made_by  text not null
);
comment on table theme_lists is 'reference: themes and their keywords; the newest counts, older ones stay';
grant select, insert on theme_lists to hailong_app;

create table reply_notes (
  unit_id      integer not null,
  note_id      uuid not null,
  theme        text not null,
  period       text not null check (period ~ '^[0-9]{4}(-Q[1-4])?$'),
  heard        text not null,
  did          text not null,
  written_by   text not null,
  written_at   timestamptz not null,
  withdrawn_at timestamptz,
  primary key (unit_id, note_id)
);
comment on table reply_notes is 'distributed: what a unit did about a theme of a period; never about one comment';
grant select, insert on reply_notes to hailong_app;
grant update (withdrawn_at) on reply_notes to hailong_app;
