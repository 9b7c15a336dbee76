import type { ActionSummary } from '#contract/actions.ts'
import { useActionsTexts } from './texts.ts'

/** Where an action stands, and that it is late. */
export function StateTag({ action: { state, isLate } }: { action: Pick<ActionSummary, 'state' | 'isLate'> }) {
  const words = useActionsTexts()
  return (
    <p class="action-tags">
      <span class={state === 'open' || state === 'in_work' ? 'tag tag-open' : 'tag'}>
        {words.states[state]}
      </span>
      {isLate && <span class="tag action-tag-late">{words.late}</span>}
    </p>
  )
}
