import type { ActionSummary } from '#contract/actions.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import type { ReportsClient } from './client.ts'
import type { ReportDraft } from './report-draft.ts'
import { useReportsTexts } from './texts.ts'

interface ToldFieldsProps {
  draft: ReportDraft
  client: ReportsClient
  onChange: (change: Partial<ReportDraft>) => void
}

/** Actions whose doing is over: what is only planned is not told as done. */
const isDone = ({ state }: ActionSummary) => state === 'done' || state === 'checked'

/** Chooses what the public is told of as done about what people said. */
export function ToldFields({ draft, client, onChange }: ToldFieldsProps) {
  const { language } = useSpeech()
  const { form: words } = useReportsTexts()
  const { unitId } = draft.scope
  const notes = useRemote(`notes ${unitId}`, () => client.listNotes(unitId))
  const actions = useRemote(`actions ${unitId}`, () => client.listActions(unitId))
  const fault = notes.fault ?? actions.fault
  const done = (actions.value ?? []).filter(isDone)
  const told = [
    ...(notes.value ?? []).map(({ noteId, heard, did }) => {
      return { list: 'toldNotes' as const, id: noteId, text: words.note(heard, did) }
    }),
    ...done.map(({ actionId, title }) => {
      return { list: 'toldActions' as const, id: actionId, text: inLanguage(title, language) }
    }),
  ]
  return (
    <fieldset class="report-told">
      <legend>{words.told}</legend>
      <p class="muted">
        {told.length === 0 && notes.value && actions.value ? words.toldNone : words.toldLead}
      </p>
      {fault && (
        <FaultNotice
          fault={fault}
          onRetry={() => {
            notes.reload()
            actions.reload()
          }}
        />
      )}
      {told.map(({ list, id, text }) => (
        <label class="report-told-line" key={id}>
          <input
            type="checkbox"
            checked={draft[list].includes(id)}
            onChange={(event) =>
              onChange({ [list]: withOrWithout(draft[list], id, event.currentTarget.checked) })
            }
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

function withOrWithout(ids: readonly string[], id: string, isChosen: boolean): string[] {
  const others = ids.filter((one) => one !== id)
  return isChosen ? [...others, id] : others
}
