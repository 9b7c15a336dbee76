import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import type { Config } from '../config.ts'
import { requireFree } from '../listening.ts'
import { type Finding, fault, good, skipped } from './finding.ts'

type Place = Pick<Config, 'host' | 'port' | 'tls'>

interface Answer {
  status: number
  body: { alive?: boolean; details?: { meaning: string }[] }
}

/** Whether the port is free, or our own server answers there and is ready. */
export async function checkPort(place: Place): Promise<Finding[]> {
  const { port } = place
  if (port === 0) return [skipped('port', 'PORT is 0: the system chooses one at the start')]
  if (await isFree(place)) return [good('port', `Port ${port} is free; no server runs`)]
  const alive = await ask(place, '/livez')
  if (alive?.body.alive !== true)
    return [fault('port', `Another program uses port ${port}`, 'Stop it, or choose another port with PORT.')]
  const ready = await ask(place, '/readyz')
  const reasons = ready?.body.details?.map(({ meaning }) => meaning).join('; ') ?? 'it does not say why'
  return [
    good('port', `The server answers on port ${port}`),
    ready?.status === 200
      ? good('ready', 'The server is ready')
      : fault('ready', `The server is not ready: ${reasons}`, 'Mend what it says; it notices by itself.'),
  ]
}

const isFree = (place: Place): Promise<boolean> =>
  requireFree(place).then(
    () => true,
    () => false,
  )

const wildcards = ['0.0.0.0', '::']

/** Asks the server on this machine. Its certificate is for other names, so here it is not judged. */
function ask({ host, port, tls }: Place, path: string): Promise<Answer | null> {
  const options = {
    host: wildcards.includes(host) ? '127.0.0.1' : host,
    port,
    path,
    timeout: 5000,
    // By this name the server knows that it is asked on its own machine.
    headers: { host: 'localhost' },
    rejectUnauthorized: false,
  }
  return new Promise((resolve) => {
    const request = (tls ? getHttps : getHttp)(options, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        text += chunk
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: parse(text) }))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(null))
  })
}

function parse(text: string): Answer['body'] {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
