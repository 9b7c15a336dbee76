import { expect, test } from 'vitest'
import type { JobRow } from '../../server/queries/jobs.ts'
import { askForAnalyses } from '../support/analyses-under-way.ts'
import { chooseSeed } from '../support/fault-proxy.ts'
import { endServers } from '../support/server-ends.ts'

test('of two servers on one database one is killed twenty times: nothing is lost, doubled or miscounted', {
  timeout: 400_000,
}, async () => {
  const senders = 16
  let jobs: JobRow[] = []
  let ended = async (): Promise<JobRow[]> => []

  const { record, losses, misfit, codes } = await endServers({
    times: 20,
    between: 200,
    seed: chooseSeed(),
    senders,
    how: 'kill',
    beside: async (two) => {
      const wait = await askForAnalyses(two, 4)
      ended = () => wait(two)
    },
    after: async () => {
      jobs = await ended()
    },
  })

  console.log(
    `${record.acknowledged} acknowledged, ${record.foundStored} found stored, ${record.broken} broken`,
  )
  console.log(`jobs: ${jobs.map(({ state, attempt }) => `${state} at attempt ${attempt}`).join(', ')}`)
  expect(codes).toEqual(Array.from({ length: 20 }, () => null))
  expect(record.wrong).toEqual([])
  expect(record.refused).toBe(0)
  // Each kill breaks what was under way, and no more: the next try went to the other server.
  expect(record.broken).toBeGreaterThan(0)
  expect(record.broken).toBeLessThanOrEqual(20 * senders)
  expect(losses).toEqual([])
  expect(misfit).toBe(null)
  // Each came to its end. One whose servers were killed three times is given up and says so.
  const outcomes = new Set(jobs.map(({ state, error }) => error ?? state))
  expect([...outcomes].filter((outcome) => outcome !== 'done' && outcome !== 'job_lost')).toEqual([])
  expect(outcomes).toContain('done')
})

test('three rolling restarts behind a load balancer are not noticed by anybody who sends', {
  timeout: 200_000,
}, async () => {
  const { record, losses, misfit, codes, longestEnd } = await endServers({
    times: 6,
    between: 500,
    seed: chooseSeed(),
    senders: 8,
    how: 'stop',
    drainSeconds: 1,
  })

  console.log(`${record.acknowledged} acknowledged; a server took at most ${longestEnd.toFixed(1)} s to end`)
  expect(codes).toEqual([0, 0, 0, 0, 0, 0])
  expect(record.wrong).toEqual([])
  expect({ broken: record.broken, refused: record.refused, foundStored: record.foundStored }).toEqual({
    broken: 0,
    refused: 0,
    foundStored: 0,
  })
  expect(losses).toEqual([])
  expect(misfit).toBe(null)
})

// The control: what the restarts above do not break is broken where servers go without saying so first.
test('restarts without notice are noticed by some who send, and lose nothing either', {
  timeout: 300_000,
}, async () => {
  const { record, losses } = await endServers({
    times: 8,
    between: 500,
    seed: chooseSeed(),
    senders: 16,
    how: 'stop',
    drainSeconds: 0,
  })

  console.log(`${record.acknowledged} acknowledged, ${record.broken} broken`)
  expect(record.broken).toBeGreaterThan(0)
  expect(losses).toEqual([])
})
