import { sql } from 'drizzle-orm'
import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/db/client.ts'
import { openDatabase } from '../../server/db/open.ts'
import { buildCuts } from '../../server/figures/cuts.ts'
import { buildItemMonths, buildItemUnits } from '../../server/figures/item-months.ts'
import { buildOverview, type OverviewQuestion } from '../../server/figures/overview.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { makeDataDir } from '../support/process.ts'
import { median } from './closed-loop.ts'
import { insertResponses, makeProvince, multiplyRollups, warmUp } from './province-of-300.ts'
import { tell } from './rows.ts'

// How fast responses become figures, and figures pages: a province of 300 units, a year and the year before it.
// Beside each stands what PostgreSQL alone takes in the same run: counting the same responses from their rows, and
// reading the rows that a page is made of.

const responses = Number(process.env.RESPONSES ?? 1_000_000)
const today = '2026-12-20'
const clock = () => new Date(`${today}T03:00:00Z`)

const folder = makeDataDir()
const { db, close } = await openDatabase(readConfig({ DATA_DIR: folder.path }), 'server', today)

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** What is compiled and cached at first belongs to no figure; how long the very first time took is told apart. */
const milliseconds = async (work: () => Promise<unknown>, times = 20) => {
  for (let time = 0; time < warmingUp; time++) await work()
  const all: number[] = []
  for (let time = 0; time < times; time++) all.push((await secondsOf(work)) * 1000)
  return median(all)
}

const show = (name: string, value: string, budget = '') =>
  console.log(`${name.padEnd(52)} ${value.padStart(12)}   ${budget}`)

const warmingUp = 20

const units300 = 'a province of 300 units'

/** The overview of a unit over the last twelve months. */
const overview = (db: Db, unitId: number) => buildOverview(db, yearOf(unitId))

function yearOf(unitId: number): OverviewQuestion {
  return { instrument: 'sipas', unitId, scopeUnitId: null, from: '2026-01', to: '2026-12', today }
}

async function showPages(label: string, province: number, unit: number): Promise<number> {
  const first = await secondsOf(() => overview(db, province))
  show(`the first overview, ${label}`, `${(first * 1000).toFixed(1)} ms`)
  const whole = await milliseconds(() => overview(db, province))
  show(`overview of the province and its units, ${label}`, `${whole.toFixed(1)} ms`, 'at most 60 ms')
  const raw = await milliseconds(() =>
    db.execute(sql`select * from unit_month where month between '2025-01-01' and '2026-12-01'`),
  )
  show('  reading the rows it is made of, alone', `${raw.toFixed(1)} ms`)
  tell({
    what: `overview of ${units300}, ${label}`,
    measured: `${whole.toFixed(1)} ms`,
    raw: `reading its rows ${raw.toFixed(1)} ms`,
    budget: '≤ 60 ms',
  })
  const one = await milliseconds(() => overview(db, unit))
  show(`overview of one unit, ${label}`, `${one.toFixed(1)} ms`)
  const items = await milliseconds(() => buildItemMonths(db, yearOf(unit)))
  show(`one unit's items by month, ${label}`, `${items.toFixed(1)} ms`, 'at most 5 ms')
  tell({
    what: `one unit's items by month, ${label}`,
    measured: `${items.toFixed(1)} ms`,
    raw: '',
    budget: '≤ 5 ms',
  })
  const rawItems = await milliseconds(() =>
    db.execute(sql`select month, shown_items from unit_month
      where unit_id = ${unit} and month between '2026-01-01' and '2026-12-01'`),
  )
  show('  reading the rows of that unit, alone', `${rawItems.toFixed(1)} ms`)
  const table = await milliseconds(() => buildItemUnits(db, yearOf(province)))
  show(`items of all units of the province, ${label}`, `${table.toFixed(1)} ms`, 'at most 100 ms')
  return whole
}

try {
  await loadTemplates(db, clock())
  const { survey, province, units } = await makeProvince(db)
  const written = await secondsOf(() => insertResponses(db, survey, units, responses))
  console.log(
    `${responses} responses of ${units.length} units over 24 months, written in ${written.toFixed(0)} s\n`,
  )

  const folded = await secondsOf(() => fold(db, clock))
  show('folding', `${(responses / folded).toFixed(0)} a second`, 'at least 20,000')
  const decided = await secondsOf(() => fold(db, clock))
  show('deciding on the cuts of seven quarters', `${decided.toFixed(1)} s`)
  const cut = await milliseconds(() => buildCuts(db, yearOf(province), 'channel'))
  show('the province by channel', `${cut.toFixed(1)} ms`, 'at most 100 ms')
  const recounted = await secondsOf(() =>
    db.execute(sql`select unit_id, date_trunc('month', day), item, level, count(*) from responses,
      unnest(levels) with ordinality as given(level, item) group by 1, 2, 3, 4`),
  )
  show('  counting levels from the rows in SQL, alone', `${(responses / recounted).toFixed(0)} a second`)

  tell({
    what: 'counting new responses into sums',
    measured: `${(responses / folded).toFixed(0)} a second`,
    raw: `counting in SQL ${(responses / recounted).toFixed(0)} a second`,
    budget: '≥ 20,000 a second',
  })
  await warmUp(folder.path)
  const before = await showPages('once', province, units[0] ?? 0)
  await multiplyRollups(db, 10)
  await warmUp(folder.path)
  const after = await showPages('ten times as many', province, units[0] ?? 0)
  show('ten times as many / once', (after / before).toFixed(2), 'at most 1.3')
  tell({
    what: 'ten times as many responses, the same overview',
    measured: `${(after / before).toFixed(2)} times as long`,
    raw: '',
    budget: '≤ 1.3 times',
  })
} finally {
  await close()
  folder.remove()
}
