import type { QuadrantMap, QuadrantPoint, StepFinding, WeakItem } from '#contract/analyses.ts'
import type { ItemFigure } from '#contract/office.ts'
import { type LevelItem, procedureSteps } from '#contract/questionnaire.ts'
import { responsibleFor } from './asked-items.ts'

const itemsEach = 2
const itemsInAll = 3

/** Shown items from the lowest index up. */
function fromWeakest(items: readonly ItemFigure[]): ItemFigure[] {
  return items
    .filter(({ figure }) => figure.index !== null)
    .sort((a, b) => (a.figure.index ?? 1) - (b.figure.index ?? 1))
}

function weakItem({ key, prompt, dimension, figure }: ItemFigure): WeakItem {
  return { key, prompt, dimension, figure }
}

/** Dimensions that matter and do badly, the largest loss first, each with its weakest items. */
export function firstThings(
  map: QuadrantMap | null,
  items: readonly ItemFigure[],
): { point: QuadrantPoint; items: WeakItem[] }[] {
  const loss = ({ importance, figure }: QuadrantPoint) => importance * (1 - (figure.index ?? 1))
  return (map?.points ?? [])
    .filter(({ quadrant }) => quadrant === 'concentrate_here')
    .sort((a, b) => loss(b) - loss(a))
    .map((point) => {
      const own = items.filter(({ dimension }) => dimension === point.key)
      return { point, items: fromWeakest(own).slice(0, itemsEach).map(weakItem) }
    })
}

/** The lowest items, whatever they belong to. */
export function lowestItems(items: readonly ItemFigure[]): WeakItem[] {
  return fromWeakest(items).slice(0, itemsInAll).map(weakItem)
}

/** The weakest item of each step, in the order a dossier travels; none where no item names a step. */
export function stepFindings(
  items: readonly ItemFigure[],
  asked: ReadonlyMap<string, LevelItem>,
): StepFinding[] {
  return procedureSteps.flatMap((step): StepFinding[] => {
    const own = items.filter(({ key }) => asked.get(key)?.step === step)
    if (own.length === 0) return []
    const [weakest, next] = fromWeakest(own)
    const compared = fromWeakest(own).length
    const isClear = (weakest?.figure.high ?? 1) < (next?.figure.low ?? 0)
    const responsible = responsibleFor(step)
    return [{ step, responsible, weakest: weakest ? weakItem(weakest) : null, compared, isClear }]
  })
}
