import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Readiness } from './watching/readiness.ts'

/** Longer than a request may take to arrive and to be answered. */
const patience = 12_000

/** From the moment it is to stop every answer ends its connection, so that the next request goes to another server. */
export function partWithClients(app: FastifyInstance, readiness: Readiness): void {
  app.addHook('onSend', async (_request, reply) => {
    if (readiness.isStopping()) reply.header('connection', 'close')
  })
}

/**
 * Takes leave of whoever sends requests here. First it only says that it is not ready, and answers on while load
 * balancers find out; then it takes no more, and lets what is under way come to its end. Who keeps a connection
 * open and says nothing is cut off after a while.
 * @param closeDoors closes those beside the server's own, as `openDoors` has it
 */
export async function takeLeave(
  app: FastifyInstance,
  drainSeconds: number,
  closeDoors: () => Promise<void>,
): Promise<void> {
  app.readiness.stop()
  await pause(drainSeconds * 1000)
  const cut = setTimeout(() => app.server.closeAllConnections(), patience)
  // The server counts those alone who came through its own.
  await Promise.all([closeDoors(), app.close()])
  clearTimeout(cut)
}
