import { useEffect, useState } from 'preact/hooks'
import type { Fault } from '../fault.ts'
import type { AnalysisClient, AnalysisJob } from './client.ts'

const pauseMilliseconds = 1000

/** Where the analysis of an address stands. */
export interface AnalysisState {
  job: AnalysisJob | null
  fault: Fault | null
  /** Looks again, after a fault. */
  reload: () => void
  /** Takes what the server said of the analysis. */
  take: (job: AnalysisJob) => void
}

/** Follows an analysis until it is over. @param id null before one was asked for */
export function useAnalysis(client: AnalysisClient, id: string | null): AnalysisState {
  const [job, setJob] = useState<AnalysisJob | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [round, setRound] = useState(0)
  const known = job?.id === id ? job : null
  const isOver = known?.finishedAt != null

  useEffect(() => {
    if (id === null || isOver) return
    let isGone = false
    const look = async () => {
      const outcome = await client.read(id)
      if (isGone) return
      setFault(outcome.ok ? null : outcome.fault)
      if (outcome.ok) setJob(outcome.value)
      // A server that is away for a moment does not end the looking; one that knows no such analysis does.
      if (!outcome.ok && outcome.fault.status >= 400 && outcome.fault.status < 500) return
      timer = setTimeout(look, pauseMilliseconds)
    }
    let timer = setTimeout(look, known ? pauseMilliseconds : 0)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [client, id, isOver, round])

  return {
    job: known,
    fault: id === null ? null : fault,
    reload: () => setRound(round + 1),
    take: (next) => {
      setFault(null)
      setJob(next)
    },
  }
}
