import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { readRollupCells } from '../../server/figures/cell-memory.ts'
import { type RollupCells, readCounts } from '../../server/figures/rollup-cells.ts'
import { fold } from '../../server/rollups/fold.ts'
import { arrive, randomOf } from '../privacy/world.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits } from '../support/survey.ts'

// That the memory is what the database holds after every fold is part of the random histories of folds.

const random = randomOf(1)

function respondentsOf({ byUnit }: RollupCells): number {
  const cells = [...byUnit.values()].flatMap((unit) => [...unit.values()])
  return cells.reduce((sum, { respondents }) => sum + respondents, 0)
}

async function seen(db: Db): Promise<number> {
  return respondentsOf(await readRollupCells(db))
}

test('a transaction sees the cells of its own state, however far others have come', async ({ db, clock }) => {
  const { survey } = await openSurvey(db)
  const unitId = (await setUpUnits(db)).get('X1') ?? 0
  const moveOn = async () => {
    await arrive(db, random, { surveyId: survey.surveyId, unitId, day: '2026-05-10', count: 5 })
    await fold(db, clock)
    return seen(db)
  }
  const begun = await moveOn()

  await db.transaction(
    async (before) => {
      const own = await seen(before)
      const numbers: number[] = []
      // Further than the memory reaches back.
      for (let step = 0; step < 5; step++) {
        numbers.push(await moveOn())
        expect(await seen(before)).toBe(own)
      }
      expect(own).toBe(begun)
      expect(numbers).toEqual([5, 10, 15, 20, 25].map((more) => begun + more))
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
})

test('cells that a fold left as they were are not read again', async ({ db, clock }) => {
  const { survey } = await openSurvey(db)
  const ids = await setUpUnits(db)
  const [one, other] = [ids.get('X1') ?? 0, ids.get('X2') ?? 0]
  const arriveIn = (unitId: number) =>
    arrive(db, random, { surveyId: survey.surveyId, unitId, day: '2026-05-10', count: 5 })
  await arriveIn(one)
  await arriveIn(other)
  await fold(db, clock)
  const before = await readRollupCells(db)

  await fold(db, clock)
  const unchanged = await readRollupCells(db)
  await arriveIn(other)
  await fold(db, clock)
  const after = await readRollupCells(db)

  expect(unchanged).toBe(before)
  expect(after.fold).toBe(before.fold + 1)
  expect(after.byUnit.get(one)).toBe(before.byUnit.get(one))
  expect(after.byUnit.get(other)).not.toEqual(before.byUnit.get(other))
})

test.for([
  ['{}', []],
  ['{0}', [0]],
  ['{1,20,0,345678901234567}', [1, 20, 0, 345_678_901_234_567]],
] as const)('reads the array %s', ([text, counts]) => {
  expect([...readCounts(text)]).toEqual(counts)
})
