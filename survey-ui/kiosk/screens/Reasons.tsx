import { isAnswered } from '#contract/flow.ts'
import { scaleOf } from '#contract/questionnaire.ts'
import { Face } from '../../form/Face.tsx'
import { ItemField } from '../../form/ItemField.tsx'
import type { FormAction, FormState } from '../../form/state.ts'
import { Words } from '../../form/Words.tsx'
import { followUps, quickItem } from '../quick-rating.ts'
import { kioskTextsIn } from '../texts.ts'

interface ReasonsProps {
  form: FormState
  onChange: (change: FormAction) => void
  onSend: () => void
  onBack: () => void
}

function Chosen({ form }: { form: FormState }) {
  const { survey, language, answers } = form
  const item = quickItem(survey)
  const level = item && answers[item.key]
  if (!item || typeof level !== 'number') return null
  const label = scaleOf(survey.questionnaire, item).levels[level - 1]?.label
  return (
    <p class="chosen">
      <Face level={level} />
      <span>
        {kioskTextsIn(language).rating.chosen}:{' '}
        <strong>{label && <Words text={label} language={language} />}</strong>
      </span>
    </p>
  )
}

/** What could have been better, after a low rating. Nothing need be said: the button then says that the rating goes alone. */
export function Reasons({ form, onChange, onSend, onBack }: ReasonsProps) {
  const { rating: texts } = kioskTextsIn(form.language)
  const items = followUps(form)
  const saysWhy = items.some(({ key }) => isAnswered(form.answers[key]))
  return (
    <main class="page">
      <div class="content">
        <Chosen form={form} />
        {items.map((item) => (
          <ItemField
            key={item.key}
            questionnaire={form.survey.questionnaire}
            item={item}
            language={form.language}
            answer={form.answers[item.key]}
            onAnswer={(answer) => onChange({ type: 'answered', item: item.key, answer })}
          />
        ))}
      </div>
      <footer class="steps">
        <button type="button" onClick={onBack}>
          {texts.change}
        </button>
        <button type="button" class="primary" onClick={onSend}>
          {saysWhy ? texts.send : texts.sendAlone}
        </button>
      </footer>
    </main>
  )
}
