import { count } from '#charts/format.ts'
import { type RetentionState, retentionClasses } from '#contract/retention.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { useRetentionTexts } from './texts.ts'

/** When the server last looked, and what it last deleted. */
export function LastRun({ state: { lastRun, lastRemoval } }: { state: RetentionState }) {
  const { language } = useSpeech()
  const words = useRetentionTexts()
  const moment = (instant: string) => clockTimeAndDay(new Date(instant), language)
  const removed = retentionClasses.flatMap((kind) => {
    const rows = lastRemoval?.removed[kind] ?? 0
    return rows > 0 ? [words.some(count(rows, language), words.kinds[kind].rows(rows))] : []
  })
  return (
    <div class="notice">
      {lastRun === null && lastRemoval === null && <p>{words.neverRun}</p>}
      {lastRun !== null && <p>{words.lastRun(moment(lastRun))}</p>}
      <p>
        {lastRemoval ? words.lastRemoval(moment(lastRemoval.at), removed.join(', ')) : words.neverRemoved}
      </p>
    </div>
  )
}
