import { count, interval, percentValue } from '#charts/format.ts'
import type { ThemeFigure } from '#contract/comments.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import { InlineBar } from '../collect/InlineBar.tsx'
import { useSpeech } from '../language.ts'
import { IntervalMark } from '../overview/IntervalMark.tsx'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { chosen } from './CommentFilters.tsx'
import { useCommentsTexts } from './texts.ts'

interface ThemeRowProps {
  figure: ThemeFigure & { key: string }
  title: LocalText
  /** Comments on the theme that is mentioned most. */
  most: number
  /** Share of the satisfied among all comments; null where it is not shown. */
  whole: number | null
  address: Address
  go: Go
}

/** A theme: its name chooses the comments on it, and once more all of them. */
export function ThemeRow({ figure, title, most, whole, address, go }: ThemeRowProps) {
  const { language } = useSpeech()
  const words = useCommentsTexts()
  const { key, comments, judged, share, low, high, withheld } = figure
  const name = title[language] ?? title.vi
  const isChosen = address.choices.theme === key
  const reason = withheld ? words.themes[withheld] : comments === 0 ? words.themes.none : null
  const mark = { respondents: judged, answers: judged, index: share, low, high, score: null, withheld: null }
  return (
    <tr class={isChosen ? 'highlighted' : undefined}>
      <th scope="row">
        <button
          type="button"
          class="link-button theme-name"
          aria-pressed={isChosen}
          title={words.themes.only(name)}
          onClick={() => go({ choices: chosen(address.choices, { theme: isChosen ? '' : key }) })}
        >
          {name}
        </button>
      </th>
      {reason ? (
        <td colSpan={5} class="withheld">
          {reason}
        </td>
      ) : (
        <>
          <td class="number strong">{count(comments, language)}</td>
          <td class="theme-bar">
            <InlineBar share={(comments ?? 0) / most} />
          </td>
          {share === null ? (
            <td colSpan={3} class="withheld">
              {words.themes.unjudged}
            </td>
          ) : (
            <>
              <td class="number strong">{percentValue(share, language)}</td>
              <td class="number">{interval(low, high, language)}</td>
              <td class="theme-mark">
                <IntervalMark figure={mark} scale={{ min: 0, max: 100, reference: whole }} />
              </td>
            </>
          )}
        </>
      )}
    </tr>
  )
}
