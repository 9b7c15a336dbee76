import type { Answer } from '#contract/flow.ts'
import type { TextItem as Text } from '#contract/questionnaire.ts'
import { FieldFrame, fieldAttributes } from './FieldFrame.tsx'
import type { ItemProps } from './item-props.ts'
import { isShort } from './short-text.ts'
import { formTextsIn, inFigures } from './texts.ts'

/** Free text, of one line or of several. */
export function TextItem(props: ItemProps<Text>) {
  const { item, language, answer, onAnswer } = props
  const tooLong = formTextsIn(language).tooLong(inFigures(item.maxLength, language))
  const field = {
    ...fieldAttributes(props),
    maxLength: item.maxLength,
    autocomplete: 'off',
    value: typeof answer === 'string' ? answer : '',
    onInput: onAnswer && writer(onAnswer),
  } as const
  return (
    <FieldFrame {...props} unfit={tooLong}>
      {isShort(item) ? <input {...field} type="text" /> : <textarea {...field} rows={3} />}
    </FieldFrame>
  )
}

type Typed = { currentTarget: { value: string } }

function writer(onAnswer: (answer: Answer) => void) {
  return ({ currentTarget: { value } }: Typed) => onAnswer(value || null)
}
