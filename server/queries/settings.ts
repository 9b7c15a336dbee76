import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { ActionRule, ActionRules } from '#contract/actions.ts'
import { defaultPeriods, type RetentionPeriods } from '#contract/retention.ts'
import type { Db } from '../db/client.ts'
import { settings } from '../db/schema/office.ts'

/** Settings of the whole installation; a missing row means the default beside it. */
export interface Settings {
  /** True for a database of simulated data: every page and document of it says so. */
  demonstration: boolean
  /** Day from which the simulated months are counted back, and whether they are all there. */
  demonstrationDay: string
  demonstrationBuilt: boolean
  /** Last day for which later starts have added all responses; empty before the first. */
  demonstrationLivedTo: string
  /** Who publishes: the two lines at the head of an official document; empty before anybody has said. */
  superiorAgency: string
  issuingAgency: string
  /** Place named in the date line of documents. */
  place: string
  /** Whom people ask about a survey or a report; empty for nobody. */
  contact: string
  idleSeconds: number
  /** Orders what is released; never leaves the server. */
  releaseSecret: string
  /** Makes single-use codes; never leaves the server. */
  codeSecret: string
  /** Which key second factors are sealed with, without telling it; empty before the first start. */
  secretKeyMark: string
  /** Who needs a second factor; empty for what fits: nobody in a demonstration, otherwise those who manage. */
  secondFactor: string
  /** When figures open actions by themselves. */
  actionRules: ActionRules
  /** How long what is kept. */
  retention: RetentionPeriods
  /** Instant at which the server last deleted what was past its period, ISO 8601; empty before the first time. */
  retentionRunAt: string
}

const rule: ActionRule = { isOn: true, line: 0.8, ownLines: [], months: 3, certainty: 'interval' }

const defaults: Settings = {
  demonstration: false,
  demonstrationDay: '',
  demonstrationBuilt: false,
  demonstrationLivedTo: '',
  superiorAgency: '',
  issuingAgency: '',
  place: '',
  contact: '',
  idleSeconds: 45,
  releaseSecret: '',
  codeSecret: '',
  secretKeyMark: '',
  secondFactor: '',
  actionRules: { sipas: rule, counter: rule, dossier: { ...rule, isOn: false }, custom: rule },
  retention: defaultPeriods,
  retentionRunAt: '',
}

/** All settings, defaults filled in. */
export async function readSettings(db: Db): Promise<Settings> {
  // As text: the query layer would read a text that looks like JSON, such as the telephone number 19001234, once more.
  const rows = await db
    .select({ key: settings.key, value: sql<string>`${settings.value}::text` })
    .from(settings)
  const saved: Partial<Settings> = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
  return { ...defaults, ...saved, actionRules: wholeRules(saved.actionRules) }
}

/** Rules that were saved before they had lines of single units have none. */
function wholeRules(saved: Partial<ActionRules> = {}): ActionRules {
  const { sipas, counter, dossier, custom } = { ...defaults.actionRules, ...saved }
  const whole = (one: Omit<ActionRule, 'ownLines'>): ActionRule => ({ ownLines: [], ...one })
  return { sipas: whole(sipas), counter: whole(counter), dossier: whole(dossier), custom: whole(custom) }
}

export async function saveSetting<Key extends keyof Settings>(
  db: Db,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await db
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
}

const settingsLock = 7_262_042

/** Until the transaction ends nobody else changes a setting that was looked at first. */
export async function lockSettings(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${settingsLock})`)
}

/** Whether anything was ever set; an empty database is. */
export async function hasSetting(db: Db, key: keyof Settings): Promise<boolean> {
  const rows = await db.select({ key: settings.key }).from(settings).where(eq(settings.key, key))
  return rows.length > 0
}

/** The secret that single-use codes are made from; made at its first use, the same on every server. */
export async function ensureCodeSecret(db: Db): Promise<string> {
  const value = randomBytes(32).toString('hex')
  await db.insert(settings).values({ key: 'codeSecret', value }).onConflictDoNothing()
  return (await readSettings(db)).codeSecret
}
