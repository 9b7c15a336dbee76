import { createServer, type Server } from 'node:net'
import { Server as TlsServer } from 'node:tls'
import type { FastifyInstance } from 'fastify'

interface Place {
  host: string
  port: number
}

/**
 * Connections that may wait at each door, as far as the system allows. Where there is no room their first packet is dropped, and
 * they come again after 1, 3, 7, … seconds: a quick "busy" is better.
 */
const backlog = 4096

/**
 * Node takes in one connection at each door between two rounds of answering. A busy round lasts tens of milliseconds, so
 * through one door those who are in would be served on and on while newcomers wait half a minute.
 */
const furtherDoors = process.platform === 'linux' ? 15 : 0

/**
 * Opens the port.
 * @returns closes the doors beside the server's own, which `app.close` closes; resolves once nobody who came through them is
 *   there any more
 * @throws Error as of `Server.listen`, with its code
 */
export async function openDoors(app: FastifyInstance, { host, port }: Place): Promise<() => Promise<void>> {
  const sharing = furtherDoors > 0 ? { reusePort: true } : {}
  // Sharing a port between doors, the system would share it with the doors of another server, too.
  if (port !== 0) await requireFree({ host, port })
  await app.listen({ port, host, backlog, ...sharing })
  const own = app.server.address()
  const doors = own && typeof own === 'object' ? Array.from({ length: furtherDoors }, () => doorTo(app)) : []
  if (own && typeof own === 'object')
    await Promise.all(
      doors.map((door) => opened(door, { host: own.address, port: own.port, backlog, ...sharing })),
    )
  return async () => {
    await Promise.all(doors.map(closed))
  }
}

/**
 * Hands on who comes in. The options are those of Node's own servers: the one for HTTP ends its half of a connection itself,
 * the one for TLS leaves that to the socket, without which nobody who turns back in the handshake would ever be gone.
 */
const doorTo = (app: FastifyInstance): Server =>
  createServer({ allowHalfOpen: !(app.server instanceof TlsServer), noDelay: true }, (socket) =>
    app.server.emit('connection', socket),
  )

/** Rejects, as listening would, where anybody has the port. */
export async function requireFree(place: Place): Promise<void> {
  const probe = createServer()
  await opened(probe, place)
  await closed(probe)
}

function opened(server: Server, options: Place & { backlog?: number; reusePort?: boolean }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(options, () => resolve())
  return promise
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))
