import { type ChoiceItem as Choice, inLanguage } from '#contract/questionnaire.ts'
import { Group } from './Group.tsx'
import type { ItemProps } from './item-props.ts'
import { areBrief } from './label-width.ts'
import { languageOf } from './language-of.ts'

/** One of several options. Also the bands of the respondent. */
export function ChoiceItem(props: ItemProps<Choice>) {
  const { item, language, answer, name = item.key, onAnswer } = props
  const isBrief = areBrief(item.options.map(({ label }) => inLanguage(label, language)))
  return (
    <Group {...props}>
      <div class={isBrief ? 'options brief' : 'options'}>
        {item.options.map(({ key, label }) => (
          <label key={key} class="option">
            <input
              type="radio"
              name={name}
              value={key}
              required={item.required}
              checked={answer === key}
              onChange={onAnswer && (() => onAnswer(key))}
            />
            <span {...languageOf(label, language)}>{inLanguage(label, language)}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}
