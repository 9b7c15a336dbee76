import { count } from '#charts/format.ts'
import type { Overview } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { clockTime } from '../moments.ts'

/** Used in words while no method says how many go together. */
const usualMinimum = 5

interface WaitingNoteProps {
  overview: Overview
  loadedAt: Date | null
}

/** How many responses no figure shows yet, and why they wait. */
export function WaitingNote({ overview: { waiting, method }, loadedAt }: WaitingNoteProps) {
  const { language, texts } = useSpeech()
  const minimum = count(method?.minimumN ?? usualMinimum, language)
  return (
    <div class="waiting">
      <p role="status">{waiting > 0 && <strong>{texts.waiting.count(count(waiting, language))}</strong>}</p>
      {waiting > 0 && <p>{texts.waiting.why(minimum)}</p>}
      {loadedAt && <p class="muted">{texts.waiting.updated(clockTime(loadedAt, language))}</p>}
    </div>
  )
}
