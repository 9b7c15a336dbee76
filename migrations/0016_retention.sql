-- What is kept how long, and what respondents are told; see docs/privacy.md.

create table audit_anchor (
  number  bigint primary key,
  hash    bytea not null check (length(hash) = 32),
  until   timestamptz not null,
  cut_at  timestamptz not null default now()
);
comment on table audit_anchor is 'local: the last row of the audit log before each cut, so that the chain can be followed from there';
comment on column audit_anchor.until is 'rows from before this instant were cut away';

-- The server may add to the audit log and nothing else. This is the one way to shorten it: whole from its beginning, never
-- the last 90 days before the newest row, and never without a trace.
create function cut_audit_log(before timestamptz) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  first_kept bigint;
  removed bigint;
begin
  if before > (select max(at) from audit_log) - interval '90 days' then
    raise exception 'the last 90 days of the audit log cannot be cut';
  end if;
  select min(number) into first_kept from audit_log where at >= before;
  if first_kept is null then
    return 0;
  end if;
  insert into audit_anchor (number, hash, until)
    select number, hash, before from audit_log where number = first_kept - 1
    on conflict do nothing;
  delete from audit_log where number < first_kept;
  get diagnostics removed = row_count;
  return removed;
end
$$;
revoke all on function cut_audit_log(timestamptz) from public;
grant execute on function cut_audit_log(timestamptz) to hailong_app;
grant select on audit_anchor to hailong_app;

create table notices (
  version      integer primary key check (version >= 2),
  text         jsonb not null,
  from_day     date not null,
  published_at timestamptz not null,
  published_by text not null
);
comment on table notices is 'reference: privacy notices after the one that comes with the program; never changed, each response names its own';
grant select, insert on notices to hailong_app;
