-- Delivery watch: what a report is known by, so that a copied tablet is told from a report that came late.

alter table device_reports add column recent jsonb not null default '{}';
comment on column device_reports.recent is 'numbers of the latest reports with their nonces';

create index device_days_day on device_days (unit_id, day);
