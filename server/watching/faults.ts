/** Why a server must not be sent responses, in words for whoever looks after it. */
export const readinessFaults = {
  unreachable: 'the database does not answer',
  replica: 'the database is a replica and takes no writes; point DATABASE_URL at the primary',
  read_only: 'the database is read-only; end default_transaction_read_only',
  fsync_off: 'fsync is off: a power cut would lose acknowledged responses; set fsync = on',
  full_page_writes_off: 'full_page_writes is off: a power cut could destroy pages; set full_page_writes = on',
  synchronous_commit_off:
    'synchronous_commit is off: a crash would lose what was said to be written; set synchronous_commit = on',
  synchronous_commit_local:
    'synchronous_commit is local although there are standbys: a failover would lose acknowledged responses; set synchronous_commit = on',
  checksums_off:
    'data checksums are off: a failing disk would change answers unnoticed; stop PostgreSQL and run pg_checksums --enable',
  superuser:
    'the login of DATABASE_URL is a superuser; make one without rights, and give the superuser in DATABASE_ADMIN_URL',
  bypasses_row_security: 'the login of DATABASE_URL has BYPASSRLS; alter role … nobypassrls',
  owner:
    'the login of DATABASE_URL owns the tables; make one without rights, and give the owner in DATABASE_ADMIN_URL',
  migrations_pending:
    'the schema is older than this program; start the server again, which brings it up to date',
  migrations_unknown: 'the schema is newer than this program; update the program',
  disk_full: 'the disk of DATA_DIR is full; free some room',
  storing_failed: 'the database said that its disk is full; free some room there',
  stopping: 'the server is stopping',
} as const

export type ReadinessFault = keyof typeof readinessFaults
