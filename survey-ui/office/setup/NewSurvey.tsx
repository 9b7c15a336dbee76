import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import { designFaults, openToAll } from '#contract/sampling.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import { focusFirstFault } from '../focus-fault.ts'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { PanelActions } from '../PanelActions.tsx'
import { DesignFields } from '../sampling/DesignFields.tsx'
import { useFirstFieldFocus } from '../use-focus.ts'
import { useRemote } from '../use-remote.ts'
import { SurveyFields } from './SurveyFields.tsx'
import { draftFaults, type SurveyDraft, toNewSurvey, withTemplate, withTitle } from './survey-draft.ts'
import { TemplateChoice } from './TemplateChoice.tsx'

interface NewSurveyProps {
  client: OfficeClient
  /** Keys that exist. */
  taken: readonly string[]
  today: string
  onCancel: () => void
  onCreated: (survey: SurveySummary) => void
}

/** Writes a new survey: which template, what it is called, when it runs. */
export function NewSurvey({ client, taken, today, onCancel, onCreated }: NewSurveyProps) {
  const { language, texts } = useSpeech()
  const templates = useRemote('templates', client.listTemplates)
  const [draft, setDraft] = useState<SurveyDraft>({
    template: '',
    title: '',
    titleEn: '',
    ownKey: null,
    windowFrom: today,
    windowTo: '',
    conductedBy: '',
    design: openToAll,
  })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const faults = isTried ? draftFaults(draft, taken, today) : []
  const proposed = { templates: templates.value ?? [], year: today.slice(0, 4) }
  const change = (part: Partial<SurveyDraft>) => {
    const next = { ...draft, ...part }
    setDraft(part.title === undefined ? next : withTitle(next, part.title, proposed))
  }
  const fields = useFirstFieldFocus(templates.value !== null)
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (draftFaults(draft, taken, today).length > 0) return focusFirstFault(event.currentTarget)
    if (isBusy) return
    setBusy(true)
    const outcome = await client.createSurvey(toNewSurvey(draft, taken))
    setBusy(false)
    if (outcome.ok) onCreated(outcome.value)
    else setFault(outcome.fault)
  }

  return (
    <form ref={fields} class="panel" onSubmit={submit} noValidate aria-label={texts.surveys.add}>
      <h3>{texts.surveys.add}</h3>
      {fault && <FaultNotice fault={fault} />}
      {templates.value === null &&
        (templates.fault ? <FaultNotice fault={templates.fault} onRetry={templates.reload} /> : <Loading />)}
      {templates.value && (
        <>
          <TemplateChoice
            templates={templates.value}
            chosen={draft.template}
            language={language}
            fault={faults.includes('template')}
            onChoose={(template) => setDraft(withTemplate(draft, template, proposed))}
          />
          <SurveyFields draft={draft} taken={taken} faults={faults} onChange={change} />
          <DesignFields
            design={draft.design}
            faults={designFaults(draft.design, today).filter((fault) => faults.includes(fault))}
            onChange={(design) => change({ design })}
          />
          <PanelActions
            submit={texts.surveys.save}
            busy={texts.surveys.busy}
            isBusy={isBusy}
            onCancel={onCancel}
          />
        </>
      )}
    </form>
  )
}
