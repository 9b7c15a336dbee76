import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const ownParts = path('../survey-ui/kiosk/tablet-parts.ts')
const copyWorker = path('../../survey-ui/kiosk/storage/second-copy/worker.ts')

/** Script that gives a page the parts of a tablet as `tablet`, built as the tablet itself is. */
async function buildParts(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: [{ find: /^#contract\//, replacement: `${contractFor(entry)}/` }] },
    build: {
      write: false,
      minify: false,
      target: 'chrome90',
      lib: { entry, formats: ['iife'], name: 'tablet' },
    },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : null
  if (!chunk || !('code' in chunk)) throw new Error('The parts of the tablet were not built.')
  return chunk.code
}

/** The contract of the same sources as the parts. */
function contractFor(entry: string): string {
  return [ownParts, copyWorker].includes(entry)
    ? path('../../server/contract')
    : join(dirname(entry), 'server/contract')
}

export interface PartsServer {
  address: string
  close(): void
}

/**
 * A page with the parts of a tablet, and nothing else but what `answer` says to every other request.
 * @param entry the file that names the parts, those of another release too
 */
export async function serveParts(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  entry = ownParts,
): Promise<PartsServer> {
  const scripts: Record<string, string> = {
    '/parts.js': await buildParts(entry),
    '/copy-worker.js': await buildParts(copyWorker),
  }
  const server = createServer((request, response) => {
    const script = scripts[request.url ?? '']
    if (script) response.setHeader('content-type', 'text/javascript').end(script)
    else if (request.url === '/')
      response.setHeader('content-type', 'text/html').end('<!doctype html><script src="/parts.js"></script>')
    else answer(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
