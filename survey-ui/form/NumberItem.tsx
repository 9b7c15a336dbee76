import type { NumberItem as WholeNumber } from '#contract/questionnaire.ts'
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx'
import type { ItemProps } from './item-props.ts'
import { formTextsIn } from './texts.ts'

/** A whole number between two bounds. */
export function NumberItem(props: ItemProps<WholeNumber>) {
  const { item, language, answer, onAnswer } = props
  const { min, max } = item
  return (
    <FieldFrame {...props} unfit={formTextsIn(language).between(min, max)}>
      <input
        {...fieldAttributes(props)}
        type="number"
        // The keypad of figures of some phones has no minus.
        inputMode={min < 0 ? 'text' : 'numeric'}
        min={min}
        max={max}
        step={1}
        value={typeof answer === 'number' ? answer : undefined}
        onInput={
          onAnswer &&
          (({ currentTarget: { value, valueAsNumber } }) =>
            onAnswer(value === '' ? null : Math.round(valueAsNumber)))
        }
      />
    </FieldFrame>
  )
}
