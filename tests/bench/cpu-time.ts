import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tells how many microseconds of CPU something has used so far. */
export type CpuTime = () => number

const microsecondsPerTick = 1_000_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU time of one process with all its threads. Reads what Linux tells. */
export function cpuTimeOf(pid: number): CpuTime {
  return () => readTicks(pid).own * microsecondsPerTick
}

/** CPU time of PostgreSQL with all its processes, also of those that have ended. @param cluster its folder */
export function cpuTimeOfPostgres(cluster: string): CpuTime {
  const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return () => {
    const backends = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ')
    const ticks = backends.reduce((sum, pid) => sum + ticksOfBackend(Number(pid)), 0)
    // Read last: what a backend that ends meanwhile has used is counted here.
    const { own, ended } = readTicks(postmaster)
    return (ticks + own + ended) * microsecondsPerTick
  }
}

/** A backend may end between being named and being read. */
function ticksOfBackend(pid: number): number {
  try {
    return readTicks(pid).own
  } catch {
    return 0
  }
}

/** Of the process, and of its children that have ended. */
function readTicks(pid: number): { own: number; ended: number } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name before the last parenthesis may hold spaces; 11 fields after it come the times.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number)
  return { own: user + system, ended: endedUser + endedSystem }
}
