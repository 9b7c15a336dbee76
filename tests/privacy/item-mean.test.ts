import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { type ItemMean, isRefused } from '#contract/analyses.ts'
import type { Overview } from '#contract/office.ts'
import { analysisRules } from '../../server/analyses/rules.ts'
import { fold } from '../../server/rollups/fold.ts'
import { analyse, quickEngine } from '../support/jobs.ts'
import { signIn } from '../support/survey.ts'
import { asPerson } from './attacker.ts'
import { test } from './own-server.ts'
import { arrive, buildWorld } from './world.ts'

// Twenty people answered everything but feedback, which three did. The overview withholds feedback and one dimension
// beside it. Two sums are told of the two together: the answers of the whole, and, by a mean of items, their shares.

const everybody = 20
const few = 3
/** Levels of the four questions on feedback: satisfied with one, one and four of them. */
const feedback = [
  [5, 1, 2, 1],
  [1, 2, 4, 3],
  [4, 4, 5, 5],
]
const satisfiedOfFew = 6

/** What the three said, from what a browser gets; null where that does not suffice. */
function solve({ whole, dimensions, items }: Overview, { mean }: ItemMean): number | null {
  if (isRefused(mean) || whole.index === null || whole.answers === null) return null
  const hidden = dimensions.filter(({ figure }) => figure.index === null)
  const keys = new Set(hidden.map(({ key }) => key))
  const shown = dimensions.filter(({ key }) => !keys.has(key))
  const satisfied = (figure: Overview['whole']) => (figure.index ?? 0) * (figure.answers ?? 0)
  const left = satisfied(whole) - shown.reduce((sum, { figure }) => sum + satisfied(figure), 0)
  const ofItems = items.filter(({ dimension }) => dimension !== null)
  const shares = ofItems.reduce((sum, { figure }) => sum + (figure.index ?? 0), 0)
  // x of the few and left − x of everybody: x / few + (left − x) / everybody is what the shares leave.
  const rest = mean.index * ofItems.length - shares
  return (rest - left / everybody) / (1 / few - 1 / everybody)
}

test('a mean of items does not tell what three people said on feedback', { timeout: 120_000 }, async ({
  app,
  database,
  db,
  clock,
}) => {
  const world = await buildWorld(db, 1)
  // Closed at the end of February, so that nothing waits for more.
  const [surveyId = 0] = world.surveyIds
  const unitId = world.ids.get('D2C3') ?? 0
  const levels = Array.from({ length: everybody }, (_, person) => [
    ...Array.from({ length: 18 }, (_item, item) => 1 + ((person * 7 + item * 3) % 5)),
    ...(feedback[person] ?? [null, null, null, null]),
    4,
  ])
  await arrive(db, world.random, { surveyId, unitId, day: '2026-02-10', count: everybody, levels })
  clock.set('2026-08-01T10:00:00+07:00')
  await fold(db, clock)
  const cookie = await signIn(app, db)
  const period = { from: '2026-01', to: '2026-03' }
  const overview = (await asPerson(
    app,
    cookie,
  )(`/overview?instrument=sipas&unit=${unitId}&from=${period.from}&to=${period.to}`)) as Overview
  const meanBy = async (rules: typeof analysisRules) => {
    await db.execute(sql`delete from jobs`)
    const engine = quickEngine(database, clock, rules)
    const { result } = await analyse(app, cookie, {
      kind: 'item_mean',
      instrument: 'sipas',
      unit: unitId,
      ...period,
    })
    await engine.stop()
    return result as ItemMean
  }

  expect(overview.dimensions.filter(({ figure }) => figure.index === null)).toHaveLength(2)
  expect(solve(overview, await meanBy(analysisRules))).toBeNull()
  // The control: without that rule the three are told to the last answer.
  const weaker = { ...analysisRules, isRestTold: () => false, leftOutBlocks: () => new Set<string>() }
  expect(solve(overview, await meanBy(weaker))).toBeCloseTo(satisfiedOfFew, 6)
})
