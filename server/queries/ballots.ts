import { randomBytes } from 'node:crypto'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ballot } from '#contract/ballot.ts'
import type { Keying } from '#contract/paper.ts'
import type { Db } from '../db/client.ts'
import { ballots } from '../db/schema/paper.ts'

/** Which ballot, read by whom of the two. */
export interface BallotName {
  unitId: number
  batchId: number
  serial: number
  keying: Keying
}

export interface KeyedBallot extends BallotName, Ballot {
  /** 32 hexadecimal digits; that of keying 1 becomes the response's. */
  responseId: string
  isComplete: boolean
  /** Account of the person who keyed it. */
  keyedBy: string
}

const named = ({ unitId, batchId, serial, keying }: BallotName) =>
  and(
    eq(ballots.unitId, unitId),
    eq(ballots.batchId, batchId),
    eq(ballots.serial, serial),
    eq(ballots.keying, keying),
  )

/** Holds one ballot, both keyings, for the rest of the transaction: what is decided about it is decided in turn. */
export async function lockBallot(
  db: Db,
  { batchId, serial }: Pick<BallotName, 'batchId' | 'serial'>,
): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${batchId}::int, ${serial}::int)`)
}

/** Writes what was keyed over what was there; the id of the first time stays. */
export async function saveBallot(db: Db, ballot: Omit<KeyedBallot, 'responseId'>): Promise<void> {
  const { answers, respondent, isSpoiled, isComplete, keyedBy } = ballot
  await db
    .insert(ballots)
    // 128 random bits, as a device invents them; PostgreSQL takes them as a UUID of no version.
    .values({ ...ballot, responseId: randomBytes(16).toString('hex') })
    .onConflictDoUpdate({
      target: [ballots.unitId, ballots.batchId, ballots.serial, ballots.keying],
      set: { answers, respondent, isSpoiled, isComplete, keyedBy },
    })
}

const toKeyed = (row: typeof ballots.$inferSelect): KeyedBallot => ({
  ...row,
  responseId: row.responseId.replaceAll('-', ''),
})

/** The keyings of one ballot, the first before the second. */
export async function findKeyings(
  db: Db,
  { unitId, batchId, serial }: Omit<BallotName, 'keying'>,
): Promise<KeyedBallot[]> {
  const rows = await db
    .select()
    .from(ballots)
    .where(and(eq(ballots.unitId, unitId), eq(ballots.batchId, batchId), eq(ballots.serial, serial)))
    .orderBy(asc(ballots.keying))
  return rows.map(toKeyed)
}

/** Everything keyed of a batch, by number, for comparing and for closing. */
export async function listBallots(db: Db, unitId: number, batchId: number): Promise<KeyedBallot[]> {
  const rows = await db
    .select()
    .from(ballots)
    .where(and(eq(ballots.unitId, unitId), eq(ballots.batchId, batchId)))
    .orderBy(asc(ballots.serial), asc(ballots.keying))
  return rows.map(toKeyed)
}

/** The ballot a person began in a batch and did not finish; null when there is none. */
export async function findUnfinished(
  db: Db,
  { unitId, batchId, keying }: Omit<BallotName, 'serial'>,
  keyedBy: string,
): Promise<KeyedBallot | null> {
  const [row] = await db
    .select()
    .from(ballots)
    .where(
      and(
        eq(ballots.unitId, unitId),
        eq(ballots.batchId, batchId),
        eq(ballots.keying, keying),
        eq(ballots.keyedBy, keyedBy),
        eq(ballots.isComplete, false),
      ),
    )
    .orderBy(asc(ballots.serial))
    .limit(1)
  return row ? toKeyed(row) : null
}

export async function deleteBallot(db: Db, name: BallotName): Promise<void> {
  await db.delete(ballots).where(named(name))
}

/** Forgets ballots by their numbers, both keyings. */
export async function deleteBallots(
  db: Db,
  { unitId, batchId }: Pick<BallotName, 'unitId' | 'batchId'>,
  serials: number[],
): Promise<void> {
  if (serials.length === 0) return
  await db
    .delete(ballots)
    .where(and(eq(ballots.unitId, unitId), eq(ballots.batchId, batchId), inArray(ballots.serial, serials)))
}
