#!/bin/sh
# Run once by the database's container: the login that the server works with. It owns nothing.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$SERVER_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role hailong_server login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
SQL
