-- Which copies of this database were taken, and which could not be; see docs/backup.md.

create table backups (
  backup_id    uuid primary key,
  kind         text not null check (kind in ('daily', 'command')),
  begun_at     timestamptz not null,
  ended_at     timestamptz not null,
  file         text not null,
  is_sealed    boolean not null,
  bytes        bigint not null,
  row_count    bigint not null,
  audit_number bigint not null,
  audit_hash   bytea,
  fault        text
);
comment on table backups is 'local: copies of this database that were taken, and those that failed';
comment on column backups.audit_hash is 'hash of the newest row of the audit log in the copy; null without rows';
comment on column backups.fault is 'why no copy came of it; null for a good one';
create index on backups (ended_at);
grant select, insert on backups to hailong_app;
