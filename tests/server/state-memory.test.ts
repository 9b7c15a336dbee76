import { sql } from 'drizzle-orm'
import { expect, test as plain, vi } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { readGathered } from '../../server/fieldwork/gathered.ts'
import { buildComparison } from '../../server/figures/comparison.ts'
import { buildCuts } from '../../server/figures/cuts.ts'
import { buildItemMonths, buildItemUnits } from '../../server/figures/item-months.ts'
import { buildOverview, inOneState, type OverviewQuestion } from '../../server/figures/overview.ts'
import { readPeers } from '../../server/figures/peers.ts'
import { keptPerState, numberOf } from '../../server/figures/state-memory.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { listReader } from '../../server/queries/same-text.ts'
import { saveUnits } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { arrive, buildWorld, makeBatch, randomOf, type World } from '../privacy/world.ts'
import { test } from '../support/server.ts'

const one = (name: string | null) => ({ name, units: 1 })

plain('what was computed from a state is computed once, also for those who ask meanwhile', async () => {
  const state = {}
  const compute = vi.fn(async () => ({}))
  const ask = () => keptPerState(state, one('sum'), compute)

  const [first, beside] = await Promise.all([ask(), ask()])

  expect(beside).toBe(first)
  expect(await ask()).toBe(first)
  expect(compute).toHaveBeenCalledTimes(1)
})

plain.for([
  ['another state', {}, 'sum'],
  ['another name', null, 'sum of others'],
  ['no name', null, null],
] as const)('%s is another question', async ([, state, name]) => {
  const known = {}
  const first = await keptPerState(known, one('sum'), async () => ({}))

  expect(await keptPerState(state ?? known, one(name), async () => ({}))).not.toBe(first)
})

plain('who asked beside a failure computes it alone, and nothing of the failure is kept', async () => {
  const state = {}
  const failing = keptPerState(state, one('sum'), () => Promise.reject(new Error('connection lost')))
  const beside = keptPerState(state, one('sum'), async () => 'beside')

  await expect(failing).rejects.toThrow('connection lost')
  expect(await beside).toBe('beside')
  expect(await keptPerState(state, one('sum'), async () => 'later')).toBe('later')
})

plain(
  'what nobody has asked for longest is forgotten first, the sooner the more units it is of',
  async () => {
    const state = {}
    const ask = (name: string, units: number) => keptPerState(state, { name, units }, async () => ({}))
    const first = await ask('first', 4_000)
    const second = await ask('second', 4_000)
    const third = await ask('third', 4_000)
    expect(await ask('first', 4_000)).toBe(first)

    await ask('one unit', 1)

    expect(await ask('first', 4_000)).toBe(first)
    expect(await ask('third', 4_000)).toBe(third)
    expect(await ask('second', 4_000)).not.toBe(second)
  },
)

plain('what is larger than all that is kept is kept until the next comes', async () => {
  const state = {}
  const ask = (name: string) => keptPerState(state, { name, units: 50_000 }, async () => ({}))
  const large = await ask('large')
  expect(await ask('large')).toBe(large)

  await ask('as large')

  expect(await ask('large')).not.toBe(large)
})

plain('an object has one number, and no other has it', () => {
  const [one, other] = [{}, {}]

  expect(numberOf(one)).toBe(numberOf(one))
  expect(numberOf(one)).not.toBe(numberOf(other))
})

plain('the same text gives the same list, which nobody can write into', () => {
  const read = listReader((rows: { code: string }[]) => rows)
  const text = '[{"code":"X1"}]'

  const list = read(text)

  expect(read(`${text}`)).toBe(list)
  expect(read('[{"code":"X2"}]')).toEqual([{ code: 'X2' }])
  expect(() => Object.assign(list[0] ?? {}, { code: 'X3' })).toThrow(TypeError)
  expect(() => (list as { code: string }[]).push({ code: 'X4' })).toThrow(TypeError)
})

const today = '2026-06-15'

function questions({ ids }: World): OverviewQuestion[] {
  const of = (code: string, more: Partial<OverviewQuestion>): OverviewQuestion => ({
    instrument: 'sipas',
    unitId: ids.get(code) ?? null,
    scopeUnitId: null,
    from: null,
    to: null,
    today,
    ...more,
  })
  return [
    of('P', {}),
    of('P', { from: '2026-04', to: '2026-06' }),
    of('P', { from: '2026-04', to: '2026-05' }),
    of('P', { from: '2026-01', to: '2026-03' }),
    of('P', { from: '2026-04', to: '2026-06', isPublic: true }),
    of('P', { from: '2026-04', to: '2026-06', asOf: '2026-02-01' }),
    of('D0', {}),
    of('D2', { isPublic: true }),
    of('D0C8', {}),
    of('D0C8', { isPublic: true }),
    of('D2C2', { from: '2026-04', to: '2026-06' }),
  ]
}

/** All that is kept. @param before what happens before each question */
async function tell(
  db: Db,
  asked: readonly OverviewQuestion[],
  { ids, surveyIds }: World,
  before = async () => {},
) {
  const told: unknown[] = []
  for (const question of asked) {
    const against = { ...question, unitId: ids.get('D1') ?? null }
    const answers = [
      () => buildOverview(db, question),
      () => buildItemMonths(db, question),
      () => buildItemUnits(db, question),
      () => buildCuts(db, question, 'field'),
      () => buildComparison(db, question, against),
      () => readPeers(db, question),
      () => inOneState(db, (tx) => readGathered(tx, { surveyIds, unitIds: [...ids.values()] })),
    ]
    for (const answer of answers) {
      await before()
      told.push(await answer())
    }
  }
  return told
}

test('figures that were kept are those that would be computed now, whatever happened since', async ({
  db,
  clock,
}) => {
  const random = randomOf(5)
  const world = await buildWorld(db, 5)
  const [, surveyId = 0] = world.surveyIds
  const unitId = world.ids.get('D0C8') ?? 0
  const batch = await makeBatch(db, unitId)
  const move = (code: string, parentCode: string, name: string, validFrom: string) =>
    saveUnits(db, [{ code, parentCode, kind: 'commune', area: null, name, nameEn: null, validFrom }])
  const come = async (count: number, month: string, channel: 'qr' | 'tablet') => {
    for (const commune of world.communes.filter(({ perMonth }) => perMonth > 2)) {
      const arrival = { surveyId, unitId: commune.unitId, day: `${month}-10`, count, channels: [channel] }
      await arrive(db, random, arrival)
    }
  }
  const happenings: (() => Promise<unknown>)[] = [
    () => come(12, '2026-04', 'qr'),
    () => fold(db, clock),
    () => come(12, '2026-05', 'tablet').then(() => fold(db, clock)),
    () =>
      arrive(db, random, { surveyId, unitId, day: '2026-05-11', count: 15, batch }).then(() =>
        fold(db, clock),
      ),
    () => move('D2C1', 'D2', 'Tên mới', '2026-05-01'),
    () => move('D1C5', 'D2', 'Đơn vị D1C5', '2026-05-15'),
    () => setBatchExclusion(db, batch.batchId, true),
    () => fold(db, clock),
    () => come(3, '2026-06', 'qr'),
    () =>
      db.execute(
        sql`insert into survey_units (survey_id, unit_id, target) values (${surveyId}, ${unitId}, 40)`,
      ),
    () => db.execute(sql`update surveys set closed_on = '2026-06-12' where survey_id = ${surveyId}`),
    () => fold(db, clock),
  ]
  const asked = questions(world)
  // Under the number that the next fold would have, everything is computed anew.
  const forget = async () => void (await db.execute(sql`update rollup_state set fold = fold + 1`))

  const seen: string[] = []
  for (const happen of happenings) {
    await tell(db, asked, world)
    await happen()
    const kept = await tell(db, asked, world)
    expect(kept).toEqual(await tell(db, asked, world, forget))
    seen.push(JSON.stringify(kept))
  }
  // Nearly every happening shows somewhere, or nothing would have been put to the test.
  expect(new Set(seen).size).toBeGreaterThanOrEqual(happenings.length - 2)
})
