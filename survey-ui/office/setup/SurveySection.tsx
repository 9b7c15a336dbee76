import { useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { ChangeDesign } from '../sampling/ChangeDesign.tsx'
import { useSamplingTexts } from '../sampling/texts.ts'
import { useFocusBack } from '../use-focus.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { ChangeVersion } from '../versions/ChangeVersion.tsx'
import { CloseSurvey } from './CloseSurvey.tsx'
import { NewSurvey } from './NewSurvey.tsx'
import { SurveyTable } from './SurveyTable.tsx'
import { WidenWindow } from './WidenWindow.tsx'

interface SurveySectionProps {
  client: OfficeClient
  surveys: RemoteHandle<SurveySummary[]>
  today: string
  isEditable: boolean
  /** Whether the form of a new survey stands open: it is in the address, so that a step of the guide leads to it. */
  isAdding: boolean
  onAdding: (isAdding: boolean) => void
}

/** The surveys: what there is, a new one, the end of one. */
export function SurveySection(props: SurveySectionProps) {
  const { client, surveys, today, isEditable, onAdding } = props
  const isAdding = isEditable && props.isAdding
  const { texts } = useSpeech()
  const sampling = useSamplingTexts()
  const [closing, setClosing] = useState<SurveySummary | null>(null)
  const [widening, setWidening] = useState<SurveySummary | null>(null)
  const [designing, setDesigning] = useState<SurveySummary | null>(null)
  const [stepping, setStepping] = useState<SurveySummary | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const list = surveys.value
  useFocusBack(
    isAdding
      ? 'add-survey'
      : closing
        ? `close-${closing.key}`
        : widening
          ? `widen-${widening.key}`
          : designing
            ? `design-${designing.key}`
            : stepping
              ? `version-${stepping.key}`
              : null,
  )
  const settle = (message: string) => {
    onAdding(false)
    setClosing(null)
    setWidening(null)
    setDesigning(null)
    setStepping(null)
    setDone(message)
    surveys.reload()
  }
  // Who leaves a change undone may have been told that somebody else has just changed the survey.
  const keep = (leave: (survey: null) => void) => {
    leave(null)
    surveys.reload()
  }
  return (
    <section class="figure" aria-labelledby="surveys-title">
      <header class="figure-head">
        <h2 id="surveys-title">{texts.surveys.title}</h2>
      </header>
      {isEditable && !isAdding && list && (
        <div class="figure-tools">
          <button id="add-survey" type="button" class="button button-main" onClick={() => onAdding(true)}>
            {texts.surveys.add}
          </button>
        </div>
      )}
      {done && (
        <p class="notice notice-good" role="status">
          {done}
        </p>
      )}
      {isAdding && (
        <NewSurvey
          client={client}
          taken={list?.map(({ key }) => key) ?? []}
          today={today}
          onCancel={() => onAdding(false)}
          onCreated={({ title }) => settle(`${texts.surveys.created(title)} ${texts.surveys.next}`)}
        />
      )}
      {list === null &&
        (surveys.fault ? <FaultNotice fault={surveys.fault} onRetry={surveys.reload} /> : <Loading />)}
      {list?.length === 0 && !isAdding && (
        <div class="empty">
          <p>
            <strong>{texts.surveys.none}</strong>
          </p>
          <p>{texts.surveys.noneLead}</p>
        </div>
      )}
      {list && list.length > 0 && (
        <SurveyTable
          surveys={list}
          today={today}
          actions={
            isEditable
              ? { close: setClosing, widen: setWidening, design: setDesigning, version: setStepping }
              : null
          }
        />
      )}
      {widening && (
        <WidenWindow
          survey={widening}
          client={client}
          onKeep={() => keep(setWidening)}
          onWidened={({ title }) => settle(texts.surveys.widenDone(title))}
        />
      )}
      {designing && (
        <ChangeDesign
          survey={designing}
          client={client}
          today={today}
          onKeep={() => keep(setDesigning)}
          onChanged={({ title }) => settle(sampling.done(title))}
        />
      )}
      {stepping && (
        <ChangeVersion
          survey={stepping}
          client={client}
          onKeep={() => keep(setStepping)}
          onChanged={settle}
        />
      )}
      {closing && (
        <CloseSurvey
          survey={closing}
          client={client}
          onKeep={() => keep(setClosing)}
          onClosed={({ title }) => settle(texts.surveys.closeDone(title))}
        />
      )}
    </section>
  )
}
