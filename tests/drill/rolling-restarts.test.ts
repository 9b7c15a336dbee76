import { expect, test } from 'vitest'
import { chooseSeed } from '../support/fault-proxy.ts'
import { endServers } from '../support/server-ends.ts'
import { drillTimes } from './times.ts'

test('twenty rolling restarts of two servers are noticed by nobody', async () => {
  const times = 2 * drillTimes(20)
  const how = { how: 'stop', drainSeconds: 2 } as const

  const run = await endServers({ times, between: 1000, seed: chooseSeed(), senders: 16, ...how })

  const { wrong, broken, refused, foundStored } = run.record
  console.log(`${run.record.acknowledged} acknowledged; the longest end took ${run.longestEnd.toFixed(1)} s`)
  expect({ wrong, broken, refused, foundStored }).toEqual({
    wrong: [],
    broken: 0,
    refused: 0,
    foundStored: 0,
  })
  expect(run.codes).toEqual(Array.from({ length: times }, () => 0))
  expect(run.longestEnd).toBeLessThanOrEqual(20)
  expect(run.losses).toEqual([])
  expect(run.misfit).toBe(null)
})
