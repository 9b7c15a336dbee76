import type { TextItem as Text } from '#contract/questionnaire.ts'
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx'
import type { ItemProps } from './item-props.ts'
import { formTextsIn, inFigures } from './texts.ts'

/** Free text. */
export function TextItem(props: ItemProps<Text>) {
  const { item, language, answer, onAnswer } = props
  const tooLong = formTextsIn(language).tooLong(inFigures(item.maxLength, language))
  return (
    <FieldFrame {...props} unfit={tooLong}>
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
