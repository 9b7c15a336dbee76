import type { Answer } from '#contract/flow.ts'
import { type ChoicesItem as Choices, inLanguage } from '#contract/questionnaire.ts'
import { Group } from './Group.tsx'
import type { ItemProps } from './item-props.ts'
import { languageOf } from './language-of.ts'
import { formTextsIn } from './texts.ts'

function chosenOf(answer: Answer | undefined): string[] {
  return Array.isArray(answer) ? answer : []
}

/** Any of several options, up to `atMost`. When all are chosen the others rest, and a line says why. */
export function ChoicesItem(props: ItemProps<Choices>) {
  const { item, language, answer, name = item.key, onAnswer } = props
  const texts = formTextsIn(language)
  const chosen = chosenOf(answer)
  const most = item.atMost !== undefined && item.atMost < item.options.length ? item.atMost : undefined
  const isFull = onAnswer !== undefined && most !== undefined && chosen.length >= most
  const toggle = (key: string) =>
    onAnswer?.(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  return (
    <Group {...props} most={most} unfit={most === undefined ? undefined : texts.atMost(most)}>
      <div class="options">
        {item.options.map(({ key, label }) => (
          <label key={key} class="option">
            <input
              type="checkbox"
              name={name}
              value={key}
              checked={chosen.includes(key)}
              disabled={isFull && !chosen.includes(key)}
              onChange={onAnswer && (() => toggle(key))}
            />
            <span {...languageOf(label, language)}>{inLanguage(label, language)}</span>
          </label>
        ))}
      </div>
      {onAnswer && (
        <p class="full" role="status">
          {isFull ? texts.allChosen(most) : ''}
        </p>
      )}
    </Group>
  )
}
