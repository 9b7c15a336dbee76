import { expect, test } from 'vitest'
import { chooseSeed } from '../support/fault-proxy.ts'
import { endServers } from '../support/server-ends.ts'
import { drillTimes } from './times.ts'

test('a hundred times one of two servers is killed under load', async () => {
  const times = drillTimes(100)
  const senders = 32

  const run = await endServers({ times, between: 500, seed: chooseSeed(), senders, how: 'kill' })

  console.log(`${run.record.acknowledged} acknowledged, ${run.record.broken} broken`)
  expect(run.record.wrong).toEqual([])
  expect(run.record.refused).toBe(0)
  expect(run.record.broken).toBeLessThanOrEqual(times * senders)
  expect(run.losses).toEqual([])
  expect(run.misfit).toBe(null)
})
