import { expect, test } from 'vitest'
import { troubleDatabase } from '../support/database-events.ts'
import { chooseSeed } from '../support/fault-proxy.ts'
import { drillTimes } from './times.ts'

test('fifty times something happens to the database, and the server lives on', async () => {
  const run = await troubleDatabase({ times: drillTimes(50), seed: chooseSeed() })

  console.log(run.happened, `first success after at most ${run.longestReturn.toFixed(1)} s`)
  expect(run.record.wrong).toEqual([])
  expect(run.record.broken).toBe(0)
  expect(run.losses).toEqual([])
  expect(run.isAlive).toBe(true)
})
