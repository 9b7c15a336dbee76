import { count, interval, percentValue } from '#charts/format.ts'
import type { Figure } from '#contract/office.ts'
import { useSpeech } from '../language.ts'
import { reasonForNothing } from './estimates.ts'
import { IntervalMark } from './IntervalMark.tsx'

interface FigureCellsProps {
  figure: Figure
  minimumN: number
  /** The index to compare with. */
  reference: number | null
}

/** The cells of one figure in the table of units: its numbers and its mark, or why there are none. */
export function FigureCells({ figure, minimumN, reference }: FigureCellsProps) {
  const { language, texts } = useSpeech()
  const reason = reasonForNothing(figure, minimumN, { language, texts })
  if (reason) {
    return (
      <>
        <td colSpan={3} class="withheld">
          {reason}
        </td>
        <td class="unit-mark">
          <IntervalMark figure={figure} reference={reference} />
        </td>
      </>
    )
  }
  return (
    <>
      <td class="number">{count(figure.respondents, language)}</td>
      <td class="number strong">{percentValue(figure.index, language)}</td>
      <td class="number unit-interval">{interval(figure.low, figure.high, language)}</td>
      <td class="unit-mark">
        <IntervalMark figure={figure} reference={reference} />
      </td>
    </>
  )
}
