import type { ChoiceItem, ChoicesItem } from '#contract/questionnaire.ts'
import { wilsonInterval } from '../../analytics/index.ts'
import type { InputChoice } from '../../analytics/report/content/parts-input.ts'
import type { ChoiceCount } from '../queries/choice-counts.ts'

/**
 * The shares of an item's options. Whoever has the report of another period can subtract it, which leaves blocks; so an
 * option is told only where in every block nobody or at least k chose it, and nobody or at least k did not. Where one
 * answer is given by each, the rest of the told options is that of those withheld: a single one takes the commonest with it.
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
  if (item.type === 'choice' && hidden.size === 1) hideCommonest(hidden, ofOption)
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

function hideCommonest(hidden: Set<string>, ofOption: ReadonlyMap<string, readonly ChoiceCount[]>): void {
  const shown = [...ofOption].filter(([key]) => !hidden.has(key)).sort((a, b) => sum(b[1]) - sum(a[1]))
  if (shown[0]) hidden.add(shown[0][0])
}

const sum = (counts: readonly ChoiceCount[]) => counts.reduce((total, { count }) => total + count, 0)
