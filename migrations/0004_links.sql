-- Links and their single-use codes: what the office counts of them.

create index on code_batches (collector_id);
create index on codes (unit_id, code_batch_id);
