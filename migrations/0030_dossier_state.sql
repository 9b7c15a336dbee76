-- Dossiers come by import, and every overview asks for their sums. Servers keep these in memory as long as nothing was imported.

create table dossier_state (
  is_only boolean primary key default true check (is_only),
  import  bigint not null
);
comment on table dossier_state is 'local: which import of dossiers was the last';
comment on column dossier_state.import is 'goes up by one with every import of dossier_results, after its rows or with them';
insert into dossier_state (import) values (1);
grant select, update on dossier_state to hailong_app;
