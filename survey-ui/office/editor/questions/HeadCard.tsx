import { type Instrument, instruments } from '#contract/questionnaire.ts'
import { Field } from '../../Field.tsx'
import { useSpeech } from '../../language.ts'
import { useEditorTexts } from '../texts.ts'
import { TextBox } from './TextBox.tsx'
import { useWriting } from './writing.ts'

/** What stands above the questions: the title, who asks and why, where the wording comes from. */
export function HeadCard() {
  const { texts } = useSpeech()
  const { head } = useEditorTexts()
  const { draft, saved, edit } = useWriting()
  const { title, introduction, basis, instrument } = draft.questionnaire
  const isFixed = saved.basedOnVersion !== null
  return (
    <section class="write-card write-head" aria-labelledby="write-head">
      <h2 id="write-head" class="unseen">
        {head.title}
      </h2>
      <TextBox at="/questionnaire/title" place={{ of: 'title' }} text={title} label={head.name} />
      <TextBox
        at="/questionnaire/introduction"
        place={{ of: 'introduction' }}
        text={introduction}
        label={head.introduction}
        help={head.introductionHelp}
        rows={2}
      />
      <div class="write-pair">
        <TextBox
          at="/questionnaire/basis"
          place={{ of: 'basis' }}
          text={basis}
          label={head.basis}
          help={head.basisHelp}
          rows={2}
        />
        <Field
          id="write-instrument"
          label={head.instrument}
          help={isFixed ? head.instrumentFixed : undefined}
        >
          <select
            id="write-instrument"
            data-at="/questionnaire/instrument"
            disabled={isFixed}
            value={instrument}
            onChange={(event) => {
              const chosen = event.currentTarget.value as Instrument
              edit({ type: 'questionnaire_changed', change: { instrument: chosen } })
            }}
          >
            {instruments.map((one) => (
              <option key={one} value={one}>
                {texts.instruments[one]}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </section>
  )
}
