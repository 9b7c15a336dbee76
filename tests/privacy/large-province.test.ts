import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { releaseRules } from '../../server/rollups/rules.ts'
import { attackAs, fill } from './campaign.ts'
import { test } from './own-server.ts'
import { randomOf } from './world.ts'

// G51 at its size: 300 units, 20,000 responses. Cells are compared two by two, tens of millions of times; what can be
// solved from all of them together is looked for in a smaller province.

const months = ['2026-02', '2026-03', '2026-04']
const random = randomOf(5)

/** Ten districts of 29 communes, from one response a quarter to 300 a month: most are small, as in life. */
const sizes = Array.from({ length: 10 }, () =>
  Array.from({ length: 29 }, () => 0.3 * 1000 ** (random() ** 1.4)),
)

test('nobody is found by comparing cells of a whole province', { timeout: 600_000 }, async ({
  app,
  db,
  clock,
}) => {
  const setting = { app, db, clock }
  const world = await fill(setting, months, releaseRules, 4, { sizes })
  const { rows } = await db.execute<{ stored: number }>(sql`select count(*)::int as stored from responses`)

  const { disclosures, pairs, nested } = await attackAs(
    setting,
    world,
    months,
    ['administrator', null],
    'pairs',
  )

  expect(rows[0]?.stored).toBeGreaterThan(20_000)
  expect(disclosures).toEqual([])
  expect(pairs).toBeGreaterThan(10_000_000)
  expect(nested).toBeGreaterThan(100_000)
})
