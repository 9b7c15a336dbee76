import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { ActionStep, Comparison } from '#contract/actions.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { actionRounds, actionSteps, actions } from '../db/schema/actions.ts'

export type ActionRow = typeof actions.$inferSelect

type ActionId = Pick<ActionRow, 'unitId' | 'actionId'>

export type NewAction = Pick<
  ActionRow,
  'unitId' | 'instrument' | 'part' | 'partKey' | 'title' | 'origin' | 'evidence' | 'periodTo' | 'openedBy'
>

/** Opens an action. Null when the rule has opened one for these figures before. */
export async function addAction(db: Db, action: NewAction, at: Date): Promise<ActionRow | null> {
  const row = { ...action, actionId: randomUUID(), openedOn: officeDay(at), state: 'open' as const }
  const [added] = await db.insert(actions).values(row).onConflictDoNothing().returning()
  if (!added) return null
  await addStep(db, added, { kind: 'opened', actor: action.openedBy, content: {} }, at)
  return added
}

async function addStep(
  db: Db,
  { unitId, actionId }: ActionId,
  step: Pick<ActionStep, 'kind' | 'actor' | 'content'>,
  at: Date,
): Promise<void> {
  await db.execute(sql`
    insert into action_steps (unit_id, action_id, step, at, actor, kind, content)
    select ${unitId}, ${actionId}::uuid, coalesce(max(step), 0) + 1, ${at.toISOString()}::timestamptz, ${step.actor},
      ${step.kind}, ${JSON.stringify(step.content)}::jsonb
    from action_steps where unit_id = ${unitId} and action_id = ${actionId}::uuid`)
}

export function addComparison(db: Db, action: ActionId, comparison: Comparison, at: Date): Promise<void> {
  return addStep(db, action, { kind: 'compared', actor: '', content: { ...comparison } }, at)
}

/** Actions that the rule opened in a unit. */
export function listOfRule(db: Db, unitId: number, instrument: Instrument): Promise<ActionRow[]> {
  return db
    .select()
    .from(actions)
    .where(and(eq(actions.unitId, unitId), eq(actions.instrument, instrument), eq(actions.origin, 'rule')))
}

/** Actions with figures that later ones can be put beside. */
export function listComparable(db: Db, instrument: Instrument): Promise<ActionRow[]> {
  return db
    .select()
    .from(actions)
    .where(
      and(eq(actions.instrument, instrument), isNotNull(actions.evidence), ne(actions.state, 'dismissed')),
    )
    .orderBy(asc(actions.unitId), asc(actions.actionId))
}

/** Actions of these units, each with its latest comparison. */
export async function listActions(
  db: Db,
  unitIds: number[],
): Promise<(ActionRow & { comparison: Comparison | null })[]> {
  const latest = sql<Comparison | null>`(select s.content from action_steps s
    where s.unit_id = actions.unit_id and s.action_id = actions.action_id and s.kind = 'compared'
    order by s.step desc limit 1)`
  const rows = await db
    .select({ action: actions, comparison: latest })
    .from(actions)
    .where(isOneOf(actions.unitId, unitIds))
  return rows.map(({ action, comparison }) => ({ ...action, comparison }))
}

export async function findAction(db: Db, { unitId, actionId }: ActionId): Promise<ActionRow | null> {
  const [row] = await db
    .select()
    .from(actions)
    .where(and(eq(actions.unitId, unitId), eq(actions.actionId, actionId)))
  return row ?? null
}

/** What became of an action, from its opening on. */
export async function listSteps(db: Db, { unitId, actionId }: ActionId): Promise<ActionStep[]> {
  const { at, actor, kind, content } = actionSteps
  const rows = await db
    .select({ at, actor, kind, content })
    .from(actionSteps)
    .where(and(eq(actionSteps.unitId, unitId), eq(actionSteps.actionId, actionId)))
    .orderBy(asc(actionSteps.step))
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export type ActionChange = Partial<
  Pick<ActionRow, 'state' | 'owner' | 'cause' | 'measures' | 'dueOn' | 'result' | 'dismissedBecause'>
>

/** Changes an action and keeps what was changed; false when somebody else has changed it since `revision`. */
export async function changeAction(
  db: Db,
  id: ActionId,
  { revision, change, by }: { revision: number; change: ActionChange; by: string },
  at: Date,
): Promise<boolean> {
  const rows = await db
    .update(actions)
    .set({ ...change, revision: revision + 1 })
    .where(
      and(eq(actions.unitId, id.unitId), eq(actions.actionId, id.actionId), eq(actions.revision, revision)),
    )
    .returning({ revision: actions.revision })
  if (rows.length === 0) return false
  await addStep(db, id, { kind: 'changed', actor: by, content: change }, at)
  return true
}

const roundLock = 7_262_014

/** Whether a closed period is to be judged now; keeps other servers from doing so until the transaction ends. */
export async function beginRound(db: Db, instrument: Instrument, periodTo: string): Promise<boolean> {
  const { rows } = await db.execute<{ won: boolean }>(
    sql`select pg_try_advisory_xact_lock(${roundLock}) as won`,
  )
  if (rows[0]?.won !== true) return false
  return !(await isJudged(db, instrument, periodTo))
}

/** Whether a closed period was judged already: each is judged once. */
export async function isJudged(db: Db, instrument: Instrument, periodTo: string): Promise<boolean> {
  const known = await db
    .select({ opened: actionRounds.opened })
    .from(actionRounds)
    .where(and(eq(actionRounds.instrument, instrument), eq(actionRounds.periodTo, periodTo)))
  return known.length > 0
}

/** Notes that a period was judged. */
export async function endRound(
  db: Db,
  round: { instrument: Instrument; periodTo: string; opened: number },
  at: Date,
): Promise<void> {
  await db.insert(actionRounds).values({ ...round, judgedAt: at.toISOString() })
}
