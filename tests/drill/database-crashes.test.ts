import { expect, test } from 'vitest'
import { crashDatabase } from '../support/database-crashes.ts'
import { chooseSeed } from '../support/fault-proxy.ts'
import { drillTimes } from './times.ts'

test('five hundred crashes of the database, a thousand responses for each', async () => {
  const crashes = drillTimes(500)

  const run = await crashDatabase({ crashes, acknowledgements: 1000 * crashes, seed: chooseSeed() })

  console.log(`${run.record.acknowledged} acknowledged, ${run.record.foundStored} found stored`)
  expect(run.record.acknowledged).toBeGreaterThanOrEqual(1000 * crashes)
  expect(run.record.wrong).toEqual([])
  expect(run.losses).toEqual([])
  expect(run.isAlive).toBe(true)
})
