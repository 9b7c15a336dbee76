import { count, interval } from '#charts/format.ts'
import type { Compared, Figure } from '#contract/office.ts'
import { BasisNumber } from '../basis/BasisNumber.tsx'
import { useSpeech } from '../language.ts'
import { ChangeCell } from './ChangeCell.tsx'
import { reasonForNothing } from './estimates.ts'
import { IntervalMark, type MarkScale } from './IntervalMark.tsx'

interface FigureCellsProps extends Compared {
  /** Whose figure it is. */
  label: string
  figure: Figure
  minimumN: number
  scale: MarkScale
}

/** The cells of one figure in the table of units: its numbers, its mark and its change, or why there are none. */
export function FigureCells({ label, figure, change, noChange, minimumN, scale }: FigureCellsProps) {
  const { language, texts } = useSpeech()
  const reason = reasonForNothing(figure, minimumN, { language, texts })
  if (reason) {
    return (
      <td colSpan={5} class="withheld">
        {reason}
      </td>
    )
  }
  return (
    <>
      <td class="number unit-n">{count(figure.respondents, language)}</td>
      <td class="number strong unit-index">
        <BasisNumber label={label} kind="unit" figure={figure} />
      </td>
      <td class="number unit-interval">{interval(figure.low, figure.high, language)}</td>
      <td class="unit-mark">
        <IntervalMark figure={figure} scale={scale} />
      </td>
      <ChangeCell change={change} noChange={noChange} />
    </>
  )
}
