import { useState } from 'preact/hooks'
import type { QuarantineGroup } from '#contract/quarantine.ts'
import type { CollectClient } from './client.ts'
import { type Judged, judgeAll, nameOf } from './judge.ts'

export interface Judging {
  isBusy: boolean
  /** How far long work has come; null while it is short. */
  progress: { judged: number; left: number } | null
  /** What came of the last one; null before and while one is under way. */
  result: Judged | null
  /** Judges one group again, or with null all that waits for our side to be mended. */
  judge: (group: QuarantineGroup | null) => Promise<void>
}

/** Judging again, one at a time. @param onDone called when the list is to be read anew */
export function useJudging(client: CollectClient, unitId: number, onDone: () => void): Judging {
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Judging['progress']>(null)
  const [result, setResult] = useState<Judged | null>(null)
  const judge = async (group: QuarantineGroup | null) => {
    if (isBusy) return
    setBusy(true)
    setResult(null)
    const groups = group && [nameOf(group)]
    const judged = await judgeAll(
      (after) => client.judge(unitId, groups, after),
      (judged, left) => setProgress({ judged, left }),
    )
    setBusy(false)
    setProgress(null)
    setResult(judged)
    onDone()
  }
  return { isBusy, progress, result, judge }
}
