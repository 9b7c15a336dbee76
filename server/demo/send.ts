import type { FastifyInstance } from 'fastify'
import { largestBatch } from '#contract/response.ts'
import type { Clock } from '../calendar.ts'
import type { SimulatedResponse } from './history.ts'

const atOnce = 4
const reportEvery = 5000

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
  const responses = batch.map(({ id, content }) => {
    // Noon in the office's zone, so that the day stays the same wherever this runs.
    const noon = new Date(`${content.day}T12:00:00+07:00`).getTime()
    return {
      id,
      content,
      sent: { capturedSecondsAgo: Math.max(0, Math.floor((now.getTime() - noon) / 1000)) },
    }
  })
  const reply = await app.inject({ method: 'POST', url: '/api/v1/responses', payload: { responses } })
  const refused =
    reply.statusCode === 207
      ? reply.json().results.find(({ status }: { status: number }) => status > 201)
      : reply.json()
  if (refused) throw new Error(`A simulated response was refused: ${JSON.stringify(refused)}`)
}
