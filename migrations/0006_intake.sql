-- What is kept of a response in quarantine beside its content, and a way to count them by place.

alter table quarantine add column has_code boolean not null default false;
alter table quarantine add column day_uncertain boolean not null default false;
comment on column quarantine.has_code is 'came with a good single-use code, which was used up for it then';
comment on column quarantine.day_uncertain is 'the clock of its device had jumped; the day is that of arrival';
create index on quarantine (unit_id, collector_id);
