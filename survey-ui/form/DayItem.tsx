import type { DayItem as Day } from '#contract/questionnaire.ts'
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx'
import type { ItemProps } from './item-props.ts'

/** A day of the calendar, chosen as the browser offers it. */
export function DayItem(props: ItemProps<Day>) {
  const { answer, onAnswer } = props
  return (
    <FieldFrame {...props}>
      <input
        {...fieldAttributes(props)}
        type="date"
        value={typeof answer === 'string' ? answer : undefined}
        onInput={onAnswer && (({ currentTarget: { value } }) => onAnswer(value || null))}
      />
    </FieldFrame>
  )
}
