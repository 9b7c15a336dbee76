import { type KeyingState, nextSerial } from './keying.ts'
import { printedSerial, usePaperTexts } from './texts.ts'

/** Which ballot comes next; what was finished last, so that the eye sees that it was taken. */
export function SerialView({ state }: { state: KeyingState }) {
  const { keying } = usePaperTexts()
  const { last, typed, refusal } = state
  const suggested = nextSerial(state)
  const number = typed || (suggested === null ? '' : printedSerial(suggested))
  return (
    <div class="key-next">
      {last && (
        <p class="key-done" role="status">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12.5l4.5 4.5L19 7.5" />
          </svg>
          {(last.isSpoiled ? keying.savedSpoiled : keying.saved)(printedSerial(last.sheet.serial))}
          <span class="muted">{keying.reopen}</span>
        </p>
      )}
      <p class="key-number">{keying.serial}</p>
      <p
        class={typed ? 'key-typed key-typed-serial' : 'key-typed key-typed-serial key-suggested'}
        aria-live="polite"
      >
        {number || '_'}
      </p>
      <p>{suggested === null && !typed ? keying.allDone : keying.serialHint}</p>
      <p class="key-refusal" role="alert">
        {refusal ? keying.refusals[refusal] : ''}
      </p>
    </div>
  )
}
