import type { Method } from '#contract/method.ts'
import { type LevelItem, levelItems, type Questionnaire } from '#contract/questionnaire.ts'
import {
  type CellSums,
  dimensionsFromArray,
  emptyCell,
  mergeCells,
  sumsFromArray,
} from '../../analytics/index.ts'
import type { VersionSums } from '../queries/figures.ts'
import { layoutOf, slotsBeforeLevels } from '../rollups/layout.ts'

/** Counts of one item over all versions that ask it. */
export interface GatheredItem {
  item: LevelItem
  dimension: string | null
  /** Answers per level from the lowest. */
  counts: number[]
}

export interface Gathered {
  cell: CellSums
  items: GatheredItem[]
}

/** Adds up the sums of several versions. Items meet by their key, which survives every edit. */
export function gather(
  sums: readonly VersionSums[],
  method: Method,
  questionnaireOf: (sums: VersionSums) => Questionnaire,
): Gathered {
  const items = new Map<string, GatheredItem>()
  const cells: CellSums[] = [emptyCell(method.dimensions.length)]
  for (const version of sums) {
    const questionnaire = questionnaireOf(version)
    const layout = layoutOf(questionnaire, method)
    cells.push({
      respondents: version.respondents,
      whole: sumsFromArray(version.whole),
      ...dimensionsFromArray(version.dimensions, layout.dimensionCount),
    })
    for (const [index, item] of levelItems(questionnaire).entries()) {
      const start = index * layout.slots + slotsBeforeLevels
      const counts = version.itemCounts
        .slice(start, (index + 1) * layout.slots)
        .slice(0, questionnaire.scales[item.scale]?.levels.length)
      const found = items.get(item.key)
      const added = found ? counts.map((count, level) => count + (found.counts[level] ?? 0)) : counts
      const dimension = method.dimensions.find((candidate) => candidate.items.includes(item.key))?.key ?? null
      items.set(item.key, { item, dimension, counts: added })
    }
  }
  return { cell: mergeCells(cells), items: [...items.values()] }
}
