import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '../../server/db/client.ts'
import { ensureBatch, ensureCollector } from '../../server/queries/collectors.ts'
import { saveResponses } from '../../server/queries/save-responses.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { newId } from '../support/survey.ts'

// A province of few responses: three districts of communes, most of which have fewer than five in a month.

const at = new Date('2026-01-01T00:00:00Z')

/** Responses a month, on average, of the communes of each district. */
export const fewResponses = [
  [0.4, 1, 1.5, 2, 3, 4, 7, 12, 25],
  [0.2, 0.5, 1, 3, 5, 6, 9, 16],
  [0.3, 6, 8, 30],
]

/** A stream of numbers in [0, 1) that is the same at every run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface World {
  ids: Map<string, number>
  communes: { code: string; unitId: number; perMonth: number }[]
  surveyIds: number[]
  random: () => number
}

export async function buildWorld(db: Db, seed: number, sizes = fewResponses): Promise<World> {
  const unit = (code: string, parentCode: string | null, validFrom = '2000-01-01') => ({
    code,
    parentCode,
    kind: parentCode === null ? ('province' as const) : ('commune' as const),
    area: null,
    name: `Đơn vị ${code}`,
    nameEn: null,
    validFrom,
  })
  const named = sizes.flatMap((list, d) =>
    list.map((perMonth, c) => ({ code: `D${d}C${c}`, district: `D${d}`, perMonth })),
  )
  await saveUnits(db, [
    unit('P', null),
    ...sizes.map((_, d) => unit(`D${d}`, 'P')),
    ...named.map(({ code, district }) => unit(code, district)),
  ])
  // The map changed: a small and a large commune stand under another district from March on.
  await saveUnits(db, [unit('D0C3', 'D1', '2026-03-01'), unit('D1C6', 'D2', '2026-03-01')])
  const ids = await unitIdsByCode(db)
  const idOf = (code: string) => ids.get(code) ?? 0
  const windows = [
    ['khao-sat-1', '2026-01-01', '2026-02-28'],
    ['khao-sat-2', '2026-03-01', null],
  ] as const
  const surveyIds: number[] = []
  for (const [key, windowFrom, windowTo] of windows) {
    const survey = {
      key,
      title: 'Khảo sát',
      titleEn: null,
      template: 'sipas-5-dimensions',
      windowFrom,
      windowTo,
    }
    surveyIds.push((await createSurvey(db, survey, at)).surveyId)
  }
  const communes = [
    ...named.map(({ code, perMonth }) => ({ code, unitId: idOf(code), perMonth })),
    // A district that collects at its own desk as well.
    { code: 'D2', unitId: idOf('D2'), perMonth: 2 },
  ]
  return { ids, communes, surveyIds, random: randomOf(seed) }
}

/** A batch of a unit that can be left out of the figures. */
export async function makeBatch(db: Db, unitId: number): Promise<{ batchId: number; collectorId: number }> {
  const name = `lô ${newId()}`
  const batchId = await ensureBatch(db, name, 'paper', at)
  const token = newId().slice(0, 16)
  const batched = { token, unitId, kind: 'paper', channel: 'paper', name, batchId } as const
  return { batchId, collectorId: (await ensureCollector(db, batched, at)).collectorId }
}

export interface Arrival {
  surveyId: number
  unitId: number
  /** Day of capture, YYYY-MM-DD. */
  day: string
  count: number
  batch?: { batchId: number; collectorId: number }
  version?: number
  /** One of them at random. */
  channels?: readonly ('qr' | 'tablet' | 'paper')[]
  /** One of them at random; null names none. */
  fields?: readonly (string | null)[]
  /** Whether they tell a field and a competent agency, and some are careless and hasty; of these agencies. */
  agencies?: readonly number[]
  /** What each answers; at random without it. */
  levels?: readonly (readonly (number | null)[])[]
  /** Draws what one of them expects, from a stream of its own; nobody is asked without it. */
  expects?: () => string[]
}

/** Stores responses as if they came in now; few of them say anything about feedback, and some items are skipped. */
export async function arrive(db: Db, random: () => number, arrival: Arrival): Promise<void> {
  const { surveyId, unitId, day, count, batch, version = 1, channels = ['qr'], fields = [null] } = arrival
  const { agencies, levels, expects } = arrival
  const list = Array.from({ length: count }, (_, place) => ({
    responseId: newId(),
    bodyHash: randomBytes(32).toString('hex'),
    codeHash: null,
    unitId,
    day,
    dayUncertain: false,
    surveyId,
    version,
    // Another number is drawn only where there is a choice, so that other worlds stay what they are.
    channel: (channels.length > 1 && channels[Math.floor(random() * channels.length)]) || 'qr',
    collectorId: batch?.collectorId ?? null,
    servicePointId: null,
    batchId: batch?.batchId ?? null,
    fieldCode: agencies
      ? (oneOf(random, ['F01', 'F01', 'F02', 'F03', null]) ?? null)
      : (fields.length > 1 && fields[Math.floor(random() * fields.length)]) || null,
    procedureCode: null,
    competentUnitId: agencies ? (oneOf(random, [...agencies, null]) ?? null) : null,
    serviceChannel: null,
    language: 'vi',
    notice: 1,
    levels: [...(levels?.[place] ?? (agencies && random() < 0.3 ? straightLine(random) : levelsOf(random)))],
    other: expects ? { expect: expects() } : {},
    respondent: {},
    secondsStep: agencies ? (oneOf(random, [1, 9, 12, null]) ?? null) : null,
    comments: [],
  }))
  if (count > 0) await saveResponses(db, unitId, list)
}

/** 18 items of four dimensions, four of feedback that one in five answers, and the overall rating. */
function levelsOf(random: () => number): (number | null)[] {
  const level = () => (random() < 0.06 ? (random() < 0.5 ? null : 0) : 1 + Math.floor(random() * 5))
  const hasFeedback = random() < 0.2
  return Array.from({ length: 23 }, (_, item) => (item >= 18 && item < 22 && !hasFeedback ? null : level()))
}

/** The same level throughout. */
function straightLine(random: () => number): number[] {
  return Array(23).fill(3 + Math.floor(random() * 3))
}

function oneOf<Kind>(random: () => number, kinds: readonly Kind[]): Kind | undefined {
  return kinds[Math.floor(random() * kinds.length)]
}

/** A number of arrivals with a mean. */
export function arrivals(random: () => number, mean: number): number {
  let count = 0
  for (let left = Math.exp(-mean), product = random(); product > left; product *= random()) count++
  return count
}

/** Transactions of every unit in three fields, so that weights and coverage can be asked for. */
export async function addVolumes(db: Db, { ids }: World): Promise<void> {
  for (const unitId of ids.values())
    for (const field of ['F01', 'F02', 'F03'])
      await db.execute(sql`insert into volumes (unit_id, year, field_code, transactions, source, source_on)
        values (${unitId}, 2026, ${field}, 5000, 'Sổ hồ sơ', '2026-12-31')`)
}
