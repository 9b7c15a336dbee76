import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seededRandom, seedOf } from '../../server/demo/random.ts'

/** What the proxy can do to one request. */
export type Fault =
  /** Nothing: it goes through. */
  | 'none'
  /** Arrives late. */
  | 'delay'
  /** Waits until another request has overtaken it. */
  | 'reorder'
  /** The connection breaks before anything reached the server. */
  | 'dropRequest'
  /** The connection breaks in the middle of the body. */
  | 'cutRequest'
  /** The server has answered, and the connection breaks before any of it came back. */
  | 'dropAnswer'
  /** The connection breaks in the middle of the answer. */
  | 'cutAnswer'
  /** Reaches the server twice at once. */
  | 'duplicate'
  /** A hotel's sign-in page answers 200 for everything. */
  | 'portal'
  /** One byte of the answer's body is another. */
  | 'corruptAnswer'
  /** A machine on the way takes no body of this size. */
  | 'tooLarge'

export interface FaultProxy {
  /** Address to send to instead of the server's. */
  address: string
  seed: number
  /** How often each fault happened. */
  fired: Record<Fault, number>
  close(): Promise<void>
}

export interface FaultOptions {
  /** Ports of the servers behind it; each request goes to one of them. */
  upstreams: number[]
  /** Chance of each fault, 0..1; what is left goes through. */
  chances: Partial<Record<Fault, number>>
  /** Larger bodies are refused with 413, whatever the chances. */
  mostBytes?: number
  /** Chosen and printed where it is left out; FAULT_SEED repeats a run. */
  seed?: number
}

interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

const portalPage = '<!doctype html><title>Wi-Fi miễn phí</title><p>Xin đăng nhập để dùng mạng.'

/**
 * A network between a client and servers that behaves badly on purpose. What happens to a request depends on the
 * seed, its address and how often that was asked for, and not on timing: a run can be repeated.
 */
export async function openFaultProxy({
  upstreams,
  chances,
  mostBytes = Number.POSITIVE_INFINITY,
  seed = chooseSeed(),
}: FaultOptions): Promise<FaultProxy> {
  const fired = Object.fromEntries(faultNames.map((fault) => [fault, 0])) as Record<Fault, number>
  const asked = new Map<string, number>()
  const overtaken: (() => void)[] = []
  const agent = new Agent({ keepAlive: true })

  const server = createServer(async (incoming, reply) => {
    const name = `${incoming.method} ${incoming.url}`
    const attempt = (asked.get(name) ?? 0) + 1
    asked.set(name, attempt)
    const random = seededRandom(seedOf(`${seed} ${attempt} ${name}`))
    const drawn = drawFault(random.next(), chances)
    const port = random.pick(upstreams)
    const body = await readAll(incoming)
    const fault = body.length > mostBytes ? 'tooLarge' : drawn
    fired[fault]++
    try {
      if (fault === 'reorder') await overtake(overtaken)
      else for (const release of overtaken.splice(0)) release()
      await play(fault, {
        forward: (cut = false) => forward({ port, agent, incoming, body, cut }),
        reply,
        delay: random.below(30),
      })
    } catch {
      // The server broke the connection; so does the proxy.
      reply.destroy()
    }
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    seed,
    fired,
    close: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const faultNames: Fault[] = [
  'none',
  'delay',
  'reorder',
  'dropRequest',
  'cutRequest',
  'dropAnswer',
  'cutAnswer',
  'duplicate',
  'portal',
  'corruptAnswer',
  'tooLarge',
]

/** FAULT_SEED, or one by chance; printed, so that a run can be repeated. */
export function chooseSeed(): number {
  const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`FAULT_SEED=${seed}`)
  return seed
}

function drawFault(drawn: number, chances: FaultOptions['chances']): Fault {
  let bound = 0
  for (const fault of faultNames) {
    bound += chances[fault] ?? 0
    if (drawn < bound) return fault
  }
  return 'none'
}

/** Resolves when a later request passes, or after a moment if none does. */
function overtake(waiting: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    setTimeout(resolve, 50)
  })
}

interface Scene {
  /** Sends the request on; with `cut` only half of it, and then breaks off. */
  forward(cut?: boolean): Promise<Answer>
  reply: ServerResponse
  /** Milliseconds. */
  delay: number
}

async function play(fault: Fault, { forward, reply, delay }: Scene): Promise<void> {
  switch (fault) {
    case 'dropRequest':
      reply.destroy()
      return
    case 'cutRequest':
      await forward(true).catch(() => {})
      reply.destroy()
      return
    case 'portal':
      give(reply, {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: Buffer.from(portalPage),
      })
      return
    case 'tooLarge':
      give(reply, {
        status: 413,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from('<h1>413 Request Entity Too Large</h1>'),
      })
      return
    case 'dropAnswer':
      await forward()
      reply.destroy()
      return
    case 'cutAnswer':
      giveHalf(reply, await forward())
      return
    case 'corruptAnswer':
      give(reply, corrupted(await forward()))
      return
    case 'duplicate':
      give(reply, (await Promise.all([forward(), forward()]))[1])
      return
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, delay))
  }
  give(reply, await forward())
}

function give(reply: ServerResponse, { status, headers, body }: Answer): void {
  reply.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
}

function giveHalf(reply: ServerResponse, { status, headers, body }: Answer): void {
  reply.writeHead(status, { ...headers, 'content-length': body.length })
  reply.write(body.subarray(0, body.length / 2), () => reply.destroy())
}

function corrupted({ body, ...answer }: Answer): Answer {
  const changed = Buffer.from(body)
  const middle = changed.length >> 1
  changed[middle] = changed[middle] === 0x30 ? 0x31 : 0x30
  return { ...answer, body: changed }
}

function readAll(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    incoming.on('data', (part) => parts.push(part))
    incoming.on('end', () => resolve(Buffer.concat(parts)))
    incoming.on('error', reject)
  })
}

interface Forwarded {
  port: number
  agent: Agent
  incoming: IncomingMessage
  body: Buffer
  cut: boolean
}

function forward({ port, agent, incoming, body, cut }: Forwarded): Promise<Answer> {
  const { method, url, headers } = incoming
  return new Promise((resolve, reject) => {
    const sent = request({ port, agent, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      const { statusCode: status = 0 } = answer
      readAll(answer).then((whole) => resolve({ status, headers: kept(answer.headers), body: whole }), reject)
    })
    sent.on('error', reject)
    if (cut) sent.write(body.subarray(0, body.length / 2), () => sent.destroy())
    else sent.end(body)
  })
}

/** The headers that say what the answer is and when to come again. */
function kept(headers: IncomingMessage['headers']): Record<string, string> {
  const names = ['content-type', 'content-encoding', 'retry-after']
  return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])))
}
