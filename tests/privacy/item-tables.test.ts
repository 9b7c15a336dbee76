import { expect } from 'vitest'
import type { ItemCell, ItemMonths, ItemUnits } from '#contract/item-table.ts'
import type { Overview, UnitSummary } from '#contract/office.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { signIn } from '../support/survey.ts'
import { asPerson } from './attacker.ts'
import { fill } from './campaign.ts'
import { test } from './own-server.ts'

// A heat map shows many cells at once; each must be what the overview of its unit and months shows, or less.

const months = ['2026-01', '2026-02', '2026-03', '2026-04']

/** What an overview shows of its items. */
function shownBy({ items }: Overview): Map<string, string> {
  return new Map(
    items.map(({ key, figure }) => [key, JSON.stringify([figure.respondents, figure.index, figure.low])]),
  )
}

const textOf = ({ respondents, index, low }: ItemCell) => JSON.stringify([respondents, index, low])

test('items by month and by unit show what overviews show and nothing else', { timeout: 180_000 }, async ({
  app,
  db,
  clock,
}) => {
  await fill({ app, db, clock }, months, releaseRules, 5)
  const ask = asPerson(app, await signIn(app, db))
  // The map of units of the whole period: some moved within it.
  const asOf = '2026-04-27'
  const units = (await ask('/units')) as UnitSummary[]
  const seen = { same: 0, shown: 0, more: [] as string[] }
  const compare = (name: string, cell: ItemCell, known: string | undefined) => {
    if (cell.respondents === null) return
    seen.shown++
    if (textOf(cell) === known) seen.same++
    else seen.more.push(`${name} shows ${textOf(cell)}, its overview ${known}`)
  }
  const overviewOf = async (unitId: number, from: string, to: string) =>
    (await ask(`/overview?instrument=sipas&unit=${unitId}&from=${from}&to=${to}&asOf=${asOf}`)) as Overview
  let ofOverviews = 0

  for (const { unitId, code } of units) {
    const span = `instrument=sipas&unit=${unitId}&from=${months[0]}&to=${months.at(-1)}`
    const byMonth = (await ask(`/item-months?${span}`)) as ItemMonths
    for (const [at, month] of byMonth.months.entries()) {
      const known = shownBy(await overviewOf(unitId, month, month))
      ofOverviews += [...known.values()].filter((text) => !text.startsWith('[null')).length
      for (const { key, cells } of byMonth.items) {
        const cell = cells[at]
        if (cell) compare(`${code} ${month} ${key}`, cell, known.get(key))
      }
    }
    const byUnit = (await ask(`/item-units?${span}`)) as ItemUnits
    for (const [at, below] of byUnit.units.entries()) {
      const known = shownBy(await overviewOf(below.unitId, months[0] ?? '', months.at(-1) ?? ''))
      ofOverviews += [...known.values()].filter((text) => !text.startsWith('[null')).length
      for (const { key, cells } of byUnit.items) {
        const cell = cells[at]
        if (cell) compare(`${code} / ${below.code} ${key}`, cell, known.get(key))
      }
    }
  }

  expect(seen.more).toEqual([])
  expect(seen.shown).toBeGreaterThan(500)
  // Where they differ, the map withholds more; that is to be rare.
  expect(seen.shown / ofOverviews).toBeGreaterThan(0.98)
})
