import type { TextItem as Text } from '#contract/questionnaire.ts'
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx'
import type { ItemProps } from './item-props.ts'

/** Free text. */
export function TextItem(props: ItemProps<Text>) {
  const { item, answer, onAnswer } = props
  return (
    <FieldFrame {...props}>
      <textarea
        {...fieldAttributes(props)}
        rows={3}
        maxLength={item.maxLength}
        autocomplete="off"
        value={typeof answer === 'string' ? answer : ''}
        onInput={onAnswer && (({ currentTarget: { value } }) => onAnswer(value || null))}
      />
    </FieldFrame>
  )
}
