import type { Item } from '#contract/questionnaire.ts'
import { usePaperTexts } from './texts.ts'

/** Which keys work here. */
export function KeyHints({ item }: { item: Item }) {
  const { keys } = usePaperTexts().keying
  const first = {
    level: keys.one,
    choice: keys.one,
    choices: keys.many,
    number: keys.figures,
    day: keys.figures,
    text: keys.text,
  }[item.type]
  const isText = item.type === 'text'
  const hints = [
    first,
    ...(isText || item.required ? [] : [keys.blank]),
    keys.back,
    ...(isText ? [] : [keys.spoiled]),
    keys.leave,
  ]
  return (
    <ul class="key-hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}
