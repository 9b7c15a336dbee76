import { freePort } from './office.ts'
import { addressOf, makeDataDir, type Running, start } from './process.ts'

/** A real server in a process of its own, always at the same port, that is stopped and killed again and again. */
export interface StandingServer {
  address: string
  port: number
  folder: string
  /** Of the process that runs now. */
  running(): Running
  /** SIGTERM. @returns exit code and what it printed */
  stop(): Promise<{ code: number | null; output: string }>
  /** SIGKILL. */
  kill(): Promise<void>
  /** Starts it again; resolves when it says that it runs. */
  startAgain(): Promise<void>
  /** Ends it whatever its state and removes its folder. */
  remove(): Promise<void>
}

/** @param environment for the server beside its folder and port */
export async function openServer(environment: Record<string, string> = {}): Promise<StandingServer> {
  const folder = makeDataDir()
  const port = await freePort()
  const all = {
    DATA_DIR: folder.path,
    PORT: String(port),
    BACKUP_HOUR: 'off',
    NODE_OPTIONS: '--max-semi-space-size=8 --max-old-space-size=1024',
    ...environment,
  }
  const startOnce = () => start('server/main.ts', [], all)
  let server = startOnce()
  const address = await addressOf(server)
  const isOver = () => server.child.exitCode !== null || server.child.signalCode !== null
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!isOver()) server.child.kill(signal)
    return server.finished
  }
  return {
    address,
    port,
    folder: folder.path,
    running: () => server,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL')
    },
    async startAgain() {
      server = startOnce()
      await addressOf(server)
    },
    async remove() {
      await end('SIGTERM')
      folder.remove()
    },
  }
}
