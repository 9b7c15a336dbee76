import type { ChoiceItem, ChoicesItem } from '#contract/questionnaire.ts'
import { wilsonInterval } from '../../analytics/index.ts'
import type { InputChoice } from '../../analytics/report/content/parts-input.ts'
import type { ChoiceCount } from '../queries/choice-counts.ts'

/**
 * The shares of an item's options. Whoever has the report of another period can subtract it, which leaves blocks; so an
 * option is told only where in every block nobody or at least k chose it, and nobody or at least k did not. Where one
 * answer is given by each, what is left of all is those withheld together: they take others with them until that is no few.
 * @returns null where nobody answered, or fewer than k did in some block
 */
export function choiceShares(
  item: ChoiceItem | ChoicesItem,
  counts: readonly ChoiceCount[],
  k: number,
): InputChoice | null {
  const own = counts.filter((one) => one.item === item.key)
  const answered = own.filter(({ option }) => option === null)
  const total = sum(answered)
  if (total === 0 || answered.some(({ count }) => count < k)) return null
  const ofOption = new Map(item.options.map(({ key }) => [key, own.filter(({ option }) => option === key)]))
  const hidden = new Set(
    item.options.map(({ key }) => key).filter((key) => isTelling(ofOption.get(key) ?? [], answered, k)),
  )
  if (item.type === 'choice') hideTogether(hidden, ofOption, k)
  if (hidden.size === item.options.length) return null
  return {
    key: item.key,
    prompt: item.prompt,
    answered: total,
    options: item.options.map(({ key, label }) => {
      if (hidden.has(key)) return { label, count: null, share: null, low: null, high: null }
      const count = sum(ofOption.get(key) ?? [])
      const { low, high } = wilsonInterval(count, total) ?? { low: null, high: null }
      return { label, count, share: count / total, low, high }
    }),
  }
}

/** Whether some block has a few who chose it, or a few who did not. */
function isTelling(chosen: readonly ChoiceCount[], answered: readonly ChoiceCount[], k: number): boolean {
  const isFew = (n: number) => n > 0 && n < k
  return answered.some(({ block, count }) => {
    const n = chosen.find((one) => one.block === block)?.count ?? 0
    return isFew(n) || isFew(count - n)
  })
}

/** Hides the commonest of the others until those hidden are several and, in every block, nobody or at least k. */
function hideTogether(
  hidden: Set<string>,
  ofOption: ReadonlyMap<string, readonly ChoiceCount[]>,
  k: number,
): void {
  const others = [...ofOption.keys()]
    .filter((key) => !hidden.has(key))
    .sort((a, b) => sum(ofOption.get(b) ?? []) - sum(ofOption.get(a) ?? []))
  const isFew = () => {
    const byBlock = Map.groupBy(
      [...hidden].flatMap((key) => ofOption.get(key) ?? []),
      ({ block }) => block,
    )
    return hidden.size === 1 || [...byBlock.values()].some((counts) => sum(counts) < k)
  }
  while (hidden.size > 0 && others.length > 0 && isFew()) hidden.add(others.shift() ?? '')
}

const sum = (counts: readonly ChoiceCount[]) => counts.reduce((total, { count }) => total + count, 0)
