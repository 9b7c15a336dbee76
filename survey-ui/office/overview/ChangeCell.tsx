import type { Compared } from '#contract/office.ts'
import { changeInterval, changeValue, noChangeWords, verdictOf, verdictWords } from '#words/change-words.ts'
import { useSpeech } from '../language.ts'

/** A change with its interval and what may be concluded, or why there is none. */
export function ChangeCell({ change, noChange }: Compared) {
  const { language } = useSpeech()
  if (!change) {
    return <td class="unit-change muted">{noChange && noChangeWords(noChange, language)}</td>
  }
  const verdict = verdictOf(change)
  return (
    <td class={`unit-change change-${verdict}`}>
      <span class="change-value">{changeValue(change, language)}</span>{' '}
      <span class="change-interval">({changeInterval(change, language)})</span>
      {verdict === 'unclear' && <span class="change-verdict">{verdictWords(change, language)}</span>}
    </td>
  )
}
