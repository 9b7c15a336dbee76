import type { FastifyInstance } from 'fastify'
import { largestBatch } from '#contract/response.ts'
import type { Clock } from '../calendar.ts'
import type { SimulatedResponse } from './history.ts'

const atOnce = 4
/** Of the tablet that all simulated history comes from. It is known to everybody, as all of a demonstration is. */
export const simulatedToken = 'tablet-of-the-simulated-history'
const reportEvery = 5000
const mostAttempts = 60
const pauseMilliseconds = 1000

/** Sends simulated responses through the real batch route. @throws Error when one is not accepted */
export async function sendAll(
  app: FastifyInstance,
  list: SimulatedResponse[],
  clock: Clock,
  report: (sent: number, all: number) => void,
): Promise<void> {
  let next = 0
  let sent = 0
  const worker = async () => {
    while (next < list.length) {
      const batch = list.slice(next, next + largestBatch)
      next += batch.length
      await sendBatch(app, batch, clock())
      const before = sent
      sent += batch.length
      if (Math.floor(before / reportEvery) < Math.floor(sent / reportEvery)) report(sent, list.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function sendBatch(app: FastifyInstance, batch: SimulatedResponse[], now: Date): Promise<void> {
  let responses = batch.map((response) => toArrival(response, now))
  for (let attempt = 1; responses.length > 0; attempt++) {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/responses',
      headers: { authorization: `Bearer ${simulatedToken}` },
      payload: { responses },
    })
    const unsettled = notStored(reply)
    if (unsettled !== 'all') responses = responses.filter(({ id }) => unsettled.has(id))
    if (responses.length === 0) return
    if (attempt === mostAttempts)
      throw new Error('The database did not keep up with the simulated responses.')
    // A slow machine is busy for a moment; a tablet waits and tries again, and so does this.
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}

function toArrival({ id, content }: SimulatedResponse, now: Date) {
  // Noon in the office's zone, so that the day stays the same wherever this runs.
  const noon = new Date(`${content.day}T12:00:00+07:00`).getTime()
  const capturedSecondsAgo = Math.max(0, Math.floor((now.getTime() - noon) / 1000))
  return { id, content, sent: { capturedSecondsAgo } }
}

/** Ids that are worth another try. @throws Error when one was refused for good */
function notStored({ statusCode, body }: { statusCode: number; body: string }): Set<string> | 'all' {
  if (statusCode === 503) return 'all'
  if (statusCode !== 207) throw new Error(`Simulated responses were refused: ${body}`)
  const { results }: { results: { id: string; status: number }[] } = JSON.parse(body)
  const refused = results.find(({ status }) => status > 201 && status !== 503)
  if (refused) throw new Error(`A simulated response was refused: ${JSON.stringify(refused)}`)
  return new Set(results.filter(({ status }) => status === 503).map(({ id }) => id))
}
