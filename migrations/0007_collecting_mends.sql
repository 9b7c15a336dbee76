-- What the office let in later, so that the delivery watch can tell it from what tablets delivered, and imports
-- that ask to be released whole.

create table let_in_days (
  unit_id integer not null,
  day     date not null,
  let_in  integer not null check (let_in >= 0),
  primary key (unit_id, day)
);
comment on table let_in_days is
  'distributed: responses of tablets that the office let in from quarantine, by the day under which they are stored; no row points at a response or a tablet';
grant select, insert, update on let_in_days to hailong_app;

alter table batches add column asks_release boolean not null default false;
comment on column batches.asks_release is
  'imported since the last fold, which releases it whole into a closed survey where nothing else of that survey waits';
