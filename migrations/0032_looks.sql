-- What every look at a page asked of a whole table.

-- The last quarter of which anything is decided: cells are wide rows.
create index unit_month_decided on unit_month (survey_id, month) where decided_whole is not null;

comment on table dossier_state is 'local: which import of dossiers, handled or expected, was the last';
comment on column dossier_state.import is 'goes up by one with every import of dossier_results or volumes, after its rows or with them';
