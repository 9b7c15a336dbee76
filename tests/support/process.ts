import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What one process has compiled the others need not: programs start a hundred times here. */
const compiled = join(tmpdir(), 'hailong-compiled')
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder for an embedded database that any user may enter, as PostgreSQL does not run as root. */
export function makeDataDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hailong-process-'))
  chmodSync(path, 0o755)
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}

export interface Finished {
  code: number | null
  output: string
}

/** A program of ours in a process of its own. */
export interface Running {
  child: ChildProcess
  output: () => string
  finished: Promise<Finished>
}

/**
 * Starts a script with a clean environment plus `environment`.
 * @param folder of the checkout whose script it is
 */
export function start(
  script: string,
  arguments_: string[],
  environment: Record<string, string>,
  folder = root,
): Running {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [join(folder, script), ...arguments_], {
    env: { PATH, HOME, NODE_COMPILE_CACHE: compiled, ...environment },
    cwd: folder,
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const finished = new Promise<Finished>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  )
  return { child, output: () => output, finished }
}

/**
 * Waits until the server has said all that it says at its start, the first account included: what it prints may come in
 * pieces. @returns the address @throws Error with the output if it ends first
 */
export async function addressOf(server: Running): Promise<string> {
  for (;;) {
    const address = /running at (http\S+).*Ctrl-C stops/s.exec(server.output())?.[1]
    if (address) return address
    const ended = await Promise.race([
      server.finished,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), 50)),
    ])
    if (ended) throw new Error(`the server ended with ${ended.code}: ${ended.output}`)
  }
}
