import { customType, timestamp } from 'drizzle-orm/pg-core'

// The tables beside this file are those that the migrations make; they are the only place that maps SQL names to
// ours. Keys, checks and partitions are stated in the migrations alone. A test compares the columns with the database.

/** Bytes. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An instant, as PostgreSQL writes it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
