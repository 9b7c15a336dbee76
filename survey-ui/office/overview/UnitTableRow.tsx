import { inLanguage } from '#contract/questionnaire.ts'
import { rankRange, rankRemarks, rankSentence } from '#words/league-sentences.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import { leagueRowOf, type UnitRow } from '../unit-rows.ts'
import type { Go } from '../use-address.ts'
import { FigureCells } from './FigureCells.tsx'
import type { MarkScale } from './IntervalMark.tsx'

interface UnitTableRowProps {
  row: UnitRow
  /** Place among all rows of the table, its head included. */
  position: number
  ranked: number
  scale: MarkScale
  minimumN: number
  address: Address
  go: Go
}

/** One unit: its possible ranks, its name with what the rank means, its figures. */
export function UnitTableRow({ row, position, ranked, scale, minimumN, address, go }: UnitTableRowProps) {
  const { language, texts } = useSpeech()
  const { rank } = row
  const graded = row.grade ? [`${texts.columns.grade}: ${inLanguage(row.grade.label, language)}.`] : []
  const remarks = rank
    ? [rankSentence(rank, ranked, language), ...rankRemarks(leagueRowOf(row), language), ...graded]
    : graded
  return (
    <tr aria-rowindex={position}>
      <td class="unit-rank number">{rank && ranked > 1 ? rankRange(rank, language) : ''}</td>
      <th scope="row">
        <Link address={address} change={{ unitId: row.unit.unitId }} go={go}>
          {row.name}
        </Link>
        {remarks.length > 0 && <span class="unit-remark">{remarks.join(' ')}</span>}
      </th>
      <FigureCells {...row} label={row.name} minimumN={minimumN} scale={scale} />
    </tr>
  )
}
