import type { ReportDifference } from '#contract/publication.ts'
import { cellText } from '../../analytics/report/model/cell.ts'
import type { Table } from '../../analytics/report/model/model.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import type { FrozenReport } from './frozen.ts'

/** One printed number and where it stands. */
interface Place {
  /** Of the table, the same in every edition. */
  key: string
  table: string
  row: string
  column: string
  text: string
}

/**
 * What two editions of a document say differently, cell by cell. A cell is the same one where table, row and column have
 * the same names, so that a row which moved up is no difference.
 */
export function differencesOf(
  before: Pick<FrozenReport, 'report'>,
  after: Pick<FrozenReport, 'report'>,
): ReportDifference[] {
  const [old, now] = [placesOf(before), placesOf(after)]
  const names = new Set([...now.keys(), ...old.keys()])
  return [...names].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    const place = is ?? was
    if (!place || was?.text === is?.text) return []
    const { table, row, column } = place
    return [{ table, row, column, before: was?.text ?? null, after: is?.text ?? null }]
  })
}

function placesOf({ report }: Pick<FrozenReport, 'report'>): Map<string, Place> {
  const places = tablesOf(report).flatMap(placesIn)
  // Two tables or rows of one name are told apart by their order.
  const seen = new Map<string, number>()
  return new Map(
    places.map((place) => {
      const name = JSON.stringify([place.key, place.row, place.column])
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      return [`${name}${times}`, place]
    }),
  )
}

function placesIn(table: Table): Place[] {
  const caption = withoutNumber(table.caption)
  // What a row is named by stands on the left; ranks and numbers do not.
  const named = Math.max(
    0,
    table.columns.findIndex(({ align }) => align === 'left'),
  )
  return table.rows.flatMap((row) => {
    if (!('cells' in row)) return []
    const texts = row.cells.map(cellText)
    return texts.flatMap((text, index) =>
      index === named
        ? []
        : [
            {
              table: caption,
              key: table.key,
              row: texts[named] ?? '',
              column: table.columns[index]?.head ?? '',
              text,
            },
          ],
    )
  })
}

/** "Bảng 3. Các yếu tố" is the same table when another one comes before it. */
export function withoutNumber(caption: string): string {
  return caption.replace(/^\D{1,12} \d+\. /, '')
}
