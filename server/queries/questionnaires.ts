import { createHash } from 'node:crypto'
import { and, desc, eq, lte, max, sql } from 'drizzle-orm'
import { canonicalJson } from '#contract/canonical.ts'
import type { Method } from '#contract/method.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { methods, questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts'

function hashOf(document: unknown): Buffer {
  return createHash('sha256').update(jsonText(document)).digest()
}

// Methods hold band limits such as 0.9, which the canonical form of responses refuses.
function jsonText(document: unknown): string {
  return canonicalJson(
    JSON.parse(JSON.stringify(document), (_, value) =>
      Number.isInteger(value) || typeof value !== 'number' ? value : String(value),
    ),
  )
}

/** One published version, or null. */
export async function findVersion(db: Db, key: string, version: number): Promise<Questionnaire | null> {
  const [row] = await db
    .select({ document: questionnaireVersions.document })
    .from(questionnaireVersions)
    .where(and(eq(questionnaireVersions.questionnaireKey, key), eq(questionnaireVersions.version, version)))
  return row?.document ?? null
}

/** All published versions, newest last. */
export async function listVersions(db: Db) {
  return db
    .select()
    .from(questionnaireVersions)
    .orderBy(questionnaireVersions.questionnaireKey, questionnaireVersions.version)
}

/** Number of the newest published version, or null. */
export async function newestVersion(db: Db, key: string): Promise<number | null> {
  const [row] = await db
    .select({ newest: max(questionnaireVersions.version) })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.questionnaireKey, key))
  return row?.newest ?? null
}

/** Publishes a version; false where the number is taken. Later changes are impossible: the role cannot update the table. */
export async function publishVersion(
  db: Db,
  document: Questionnaire,
  version: number,
  at: Date,
): Promise<boolean> {
  await db
    .insert(questionnaires)
    .values({ key: document.key, instrument: document.instrument })
    .onConflictDoNothing()
  const rows = await db
    .insert(questionnaireVersions)
    .values({
      questionnaireKey: document.key,
      version,
      document,
      hash: hashOf(document),
      publishedAt: at.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ version: questionnaireVersions.version })
  return rows.length === 1
}

/** Publishes a method; false where the number is taken. */
export async function publishMethod(db: Db, method: Method, at: Date): Promise<boolean> {
  const { key, version, instrument } = method
  const rows = await db
    .insert(methods)
    .values({
      key,
      version,
      instrument,
      document: method,
      hash: hashOf(method),
      publishedAt: at.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ version: methods.version })
  return rows.length === 1
}

/** A method pack with its hash as hexadecimal digits, or null. */
export async function findMethod(
  db: Db,
  key: string,
  version: number,
): Promise<{ method: Method; hash: string } | null> {
  const [row] = await db
    .select({ method: methods.document, hash: methods.hash })
    .from(methods)
    .where(and(eq(methods.key, key), eq(methods.version, version)))
  return row ? { method: row.method, hash: row.hash.toString('hex') } : null
}

/** All method packs, each with its hash as hexadecimal digits. */
export async function listMethodsWithHash(
  db: Db,
): Promise<{ method: Method; hash: string; publishedAt: string }[]> {
  const rows = await db
    .select({ method: methods.document, hash: methods.hash, publishedAt: methods.publishedAt })
    .from(methods)
    .orderBy(methods.key, methods.version)
  return rows.map(({ hash, ...row }) => ({ ...row, hash: hash.toString('hex') }))
}

export async function listMethods(db: Db): Promise<Method[]> {
  const rows = await db
    .select({ document: methods.document })
    .from(methods)
    .orderBy(methods.key, methods.version)
  return rows.map((row) => row.document)
}

/**
 * The method that was the newest of its key when a version of the questionnaire was published; the first one where all
 * came later. Null where there is neither version nor method.
 */
export async function methodAtPublication(db: Db, { key, version }: { key: string; version: number }) {
  const [row] = await db
    .select({ method: methods.document })
    .from(methods)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.questionnaireKey, methods.key))
    .where(and(eq(methods.key, key), eq(questionnaireVersions.version, version)))
    // Of those that were there the newest; of those that came later the first.
    .orderBy(
      desc(lte(methods.publishedAt, questionnaireVersions.publishedAt)),
      sql`case when ${methods.publishedAt} <= ${questionnaireVersions.publishedAt} then -1 else 1 end * ${methods.version}`,
    )
    .limit(1)
  return row?.method ?? null
}
