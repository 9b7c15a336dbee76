import { dayShort } from '#charts/format.ts'
import type { ActionState, ActionStep, Comparison } from '#contract/actions.ts'
import { useSpeech } from '../language.ts'
import { dayAt } from '../months.ts'
import type { ActionsTexts } from '../text/actions.vi.ts'
import { periodOf } from './period-of.ts'
import { useActionsTexts } from './texts.ts'

/** What became of an action, the latest first. */
export function ActionHistory({ steps }: { steps: readonly ActionStep[] }) {
  const { language } = useSpeech()
  const words = useActionsTexts()
  return (
    <section class="figure" aria-labelledby="history-title">
      <h2 id="history-title">{words.history.title}</h2>
      <ol class="action-steps" reversed>
        {steps.toReversed().map((step) => (
          <li key={step.at + step.kind}>
            <span class="muted">{dayShort(dayAt(new Date(step.at)))}</span>{' '}
            <strong>{actorOf(step, words)}</strong> {wordsOf(step, words)}
            {step.kind === 'compared' && (
              <span class="muted"> {periodOf((step.content as unknown as Comparison).figure, language)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function actorOf({ actor, kind }: ActionStep, { history }: ActionsTexts): string {
  return actor || (kind === 'opened' ? history.rule : history.system)
}

function wordsOf({ kind, content }: ActionStep, { history, states }: ActionsTexts): string {
  if (kind !== 'changed') return history[kind]
  const { state, ...rest } = content
  const fields = Object.keys(rest).map((name) => history.fields[name] ?? name)
  return [
    state === undefined ? null : history.state(states[state as ActionState]),
    fields.length === 0 ? null : history.changed(fields.join(', ')),
  ]
    .filter((part) => part !== null)
    .join(', ')
}
