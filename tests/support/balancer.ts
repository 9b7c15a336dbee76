import { Agent, get } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A load balancer before several servers: it looks only at `/readyz`, as any other does. */
export interface Balancer {
  address: string
  /** Ports of those that take requests now, as it believes. */
  ready(): number[]
  close(): void
}

interface Backend {
  port: number
  isReady: boolean
}

/** Between two looks, and how long an answer may take. */
const lookMilliseconds = 100
const patience = 2000

/**
 * Hands each connection to the next server that is ready, and to another one when that does not accept it. What
 * breaks later breaks for the client too: it passes on bytes and knows nothing of requests.
 */
export async function openBalancer(ports: number[]): Promise<Balancer> {
  const backends: Backend[] = ports.map((port) => ({ port, isReady: false }))
  const sockets = new Set<Socket>()
  const agent = new Agent({ keepAlive: false })
  let turn = 0

  const look = async (backend: Backend) => {
    backend.isReady = await isReady(backend.port, agent)
  }
  await Promise.all(backends.map(look))
  const timer = setInterval(() => backends.forEach(look), lookMilliseconds)

  const handOn = (client: Socket, tried: Set<Backend>) => {
    const candidates = backends.filter((backend) => backend.isReady && !tried.has(backend))
    const backend = candidates[turn++ % candidates.length]
    if (!backend) {
      client.destroy()
      return
    }
    tried.add(backend)
    const server = connect({ port: backend.port, host: '127.0.0.1', noDelay: true })
    server.once('error', () => {
      backend.isReady = false
      handOn(client, tried)
    })
    server.once('connect', () => {
      server.removeAllListeners('error')
      join(client, server, sockets)
    })
  }

  const front = createServer({ noDelay: true, allowHalfOpen: true, pauseOnConnect: true }, (client) =>
    handOn(client, new Set()),
  )
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    ready: () => backends.filter((backend) => backend.isReady).map(({ port }) => port),
    close() {
      clearInterval(timer)
      agent.destroy()
      front.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Passes bytes both ways until either end is gone. */
function join(client: Socket, server: Socket, sockets: Set<Socket>): void {
  for (const [from, to] of [
    [client, server],
    [server, client],
  ] as const) {
    sockets.add(from)
    from.pipe(to)
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }
  client.resume()
}

function isReady(port: number, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ port, host: '127.0.0.1', path: '/readyz', agent, timeout: patience }, (reply) => {
      reply.resume()
      resolve(reply.statusCode === 200)
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
  })
}
