import { and, desc, eq, sql } from 'drizzle-orm'
import type { Draft } from '#contract/draft.ts'
import type { Db } from '../db/client.ts'
import { staff } from '../db/schema/office.ts'
import { questionnaireDrafts as drafts } from '../db/schema/questionnaires.ts'

/** The version whose series a draft goes on with. */
export interface BasedOn {
  key: string
  version: number
}

export interface KeptDraft {
  draftId: string
  document: Draft
  revision: number
  basedOn: BasedOn | null
  /** Name of who changed it last; null for the command line. */
  changedBy: string | null
  changedAt: string
}

const columns = {
  draftId: drafts.draftId,
  document: drafts.document,
  revision: drafts.revision,
  basedOnKey: drafts.basedOnKey,
  basedOnVersion: drafts.basedOnVersion,
  changedBy: staff.name,
  changedAt: drafts.changedAt,
}

interface Row extends Omit<KeptDraft, 'basedOn'> {
  basedOnKey: string | null
  basedOnVersion: number | null
}

function toDraft({ basedOnKey: key, basedOnVersion: version, ...row }: Row): KeptDraft {
  return { ...row, basedOn: key === null || version === null ? null : { key, version } }
}

/** All drafts, the last changed first. */
export async function listDrafts(db: Db): Promise<KeptDraft[]> {
  const rows = await db
    .select(columns)
    .from(drafts)
    .leftJoin(staff, eq(staff.staffId, drafts.changedBy))
    .orderBy(desc(drafts.changedAt), drafts.draftId)
  return rows.map(toDraft)
}

export async function findDraft(db: Db, draftId: string): Promise<KeptDraft | null> {
  const [row] = await db
    .select(columns)
    .from(drafts)
    .leftJoin(staff, eq(staff.staffId, drafts.changedBy))
    .where(eq(drafts.draftId, draftId))
  return row ? toDraft(row) : null
}

export interface NewDraft {
  draftId: string
  document: Draft
  basedOn: BasedOn | null
  /** Null for the command line. */
  staffId: string | null
}

export async function addDraft(
  db: Db,
  { draftId, document, basedOn, staffId }: NewDraft,
  at: Date,
): Promise<void> {
  const instant = at.toISOString()
  await db.insert(drafts).values({
    draftId,
    document,
    revision: 1,
    basedOnKey: basedOn?.key ?? null,
    basedOnVersion: basedOn?.version ?? null,
    changedBy: staffId,
    changedAt: instant,
    createdAt: instant,
  })
}

/** Changes the revision that the person saw; false when somebody has changed or removed it since. */
export async function changeDraft(
  db: Db,
  { draftId, revision }: Pick<KeptDraft, 'draftId' | 'revision'>,
  document: Draft,
  staffId: string,
  at: Date,
): Promise<boolean> {
  const rows = await db
    .update(drafts)
    .set({ document, revision: sql`${drafts.revision} + 1`, changedBy: staffId, changedAt: at.toISOString() })
    .where(and(eq(drafts.draftId, draftId), eq(drafts.revision, revision)))
    .returning({ draftId: drafts.draftId })
  return rows.length === 1
}

/** Removes the revision that the person saw; false when somebody has changed or removed it since. */
export async function removeDraft(db: Db, draftId: string, revision: number): Promise<boolean> {
  const rows = await db
    .delete(drafts)
    .where(and(eq(drafts.draftId, draftId), eq(drafts.revision, revision)))
    .returning({ draftId: drafts.draftId })
  return rows.length === 1
}

/** First and last month (YYYY-MM) with figures of each version of a questionnaire. */
export async function monthsByVersion(
  db: Db,
  key: string,
): Promise<{ version: number; from: string; to: string }[]> {
  const { rows } = await db.execute<{ version: number; from: string; to: string }>(sql`
    select c.version, to_char(min(c.month), 'YYYY-MM') as "from", to_char(max(c.month), 'YYYY-MM') as "to"
    from unit_month c join surveys s using (survey_id) where s.questionnaire_key = ${key} group by 1 order by 1`)
  return rows
}
