import { Agent } from 'node:http'
import pg from 'pg'
import { expect, test } from 'vitest'
import { findLosses } from '../support/checker.ts'
import { ask, type Heard } from '../support/http-ask.ts'
import { until } from '../support/jobs.ts'
import { type OneServer, openOneServer } from '../support/one-server.ts'
import { keepSending } from '../support/steady-load.ts'

// A quarter of the queue for responses turns staff away, all of it responses too (server/shedding.ts); it holds 4,000.
const enoughForStaff = 1400
const enoughForAll = 3600

const agent = new Agent({ keepAlive: true })

/** What somebody of the office asks for: figures, a file, a list. */
const staffPaths = ['/overview?instrument=sipas', '/questionnaires/sipas-5-dimensions/1/ballot.pdf', '/units']

async function signIn({ server }: OneServer): Promise<Record<string, string>> {
  const password = /admin {2}(\S+)/.exec(server.running().output())?.[1]
  const body = JSON.stringify({ login: 'admin', password })
  const { headers } = await ask('POST', `${server.address}/api/v1/session`, { agent, body })
  return { cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

/** Keeps every commit of responses waiting. @returns how to let them go on */
async function holdCommits({ adminUrl }: OneServer): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('begin')
  await client.query('lock table response_key in access exclusive mode')
  return () => client.end()
}

const isOverloaded = ({ status, body }: Heard) => status === 503 && body.includes('More is arriving')

test('too much at once turns away figures and exports first, responses last, and loses nothing', {
  timeout: 300_000,
}, async () => {
  const one = await openOneServer()
  try {
    const { server, open, adminUrl } = one
    const headers = await signIn(one)
    const askStaff = () =>
      Promise.all(staffPaths.map((path) => ask('GET', `${server.address}/api/v1${path}`, { agent, headers })))
    const shedStaff = () =>
      until(async () => {
        const replies = await askStaff()
        return replies.every(isOverloaded) && replies
      })
    const before = await askStaff()
    const release = await holdCommits(one)

    const many = keepSending({ address: server.address, open, single: enoughForStaff })
    const firstShed = await shedStaff()
    const firstOverloaded = many.record.overloaded
    const more = keepSending({ address: server.address, open, single: enoughForAll })
    await until(async () => more.record.overloaded + many.record.overloaded > 100)
    const probe = await ask('GET', `${server.address}/livez`, { agent })
    await release()
    const [some, others] = await Promise.all([many.stop(), more.stop()])
    const after = await until(async () => {
      const replies = await askStaff()
      return !replies.some(({ status }) => status === 503) && replies
    })

    const acknowledged = some.acknowledged + others.acknowledged
    console.log(`${acknowledged} acknowledged, ${some.overloaded + others.overloaded} turned away at first`)
    expect(firstShed.filter((reply) => !(Number(reply.headers['retry-after']) > 0))).toEqual([])
    expect(firstOverloaded).toBe(0)
    expect(probe.status).toBe(200)
    expect([...some.wrong, ...others.wrong]).toEqual([])
    expect(acknowledged).toBeGreaterThanOrEqual(enoughForStaff + enoughForAll)
    expect(after.map(({ status }) => status)).toEqual(before.map(({ status }) => status))
    expect(await findLosses(adminUrl, new Map([...some.ledger, ...others.ledger]))).toEqual([])
  } finally {
    await one.remove()
  }
})
