-- Dossiers beside a province's figures add up all its units and fields in some months: tens of thousands of counts that
-- lie together here, and are read without the table.
create index on dossier_results (year, month, unit_id) include (field_code, handled, on_time, source, source_on);
