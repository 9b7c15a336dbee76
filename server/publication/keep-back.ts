import type { KeptBack } from '../figures/kept-back.ts'
import { partName } from '../figures/kept-back.ts'
import { byPart, type Thin, thinIn } from './thin.ts'
import { type Guarded, partitionsOf, type ToldCell, toldCells } from './told-cells.ts'

/**
 * Which single figures a report has to withhold so that, taken together with published ones, it tells nothing of a few
 * people: the figure in question, then the smallest beside it while that one could still be had by subtraction.
 * What follows from the report's whole alone cannot be helped in this way; it stays for `thinCells` to find.
 * @param published the newest first
 * @returns names as in `kept-back.ts`
 */
export function keepBack(report: Guarded, published: readonly Guarded[]): KeptBack {
  const minimum = report.basis.method?.minimum ?? 0
  const partitions = partitionsOf([report, ...published])
  const before = byPart(published.flatMap(toldCells))
  const own = byPart(toldCells(report))
  const dimensionOf = new Map(report.figures.items.map(({ key, dimension }) => [key, dimension]))
  const kept = new Set<string>()
  // A unit that is withheld has no dimensions, and a dimension that is withheld no items.
  const isKept = ({ name, part, keptAs }: ToldCell) => {
    const dimension = dimensionOf.get(part)
    const above = dimension ? [name, partName(name, dimension)] : [name]
    return keptAs !== null && [keptAs, ...(part === '' ? [] : above)].some((one) => kept.has(one))
  }
  for (const part of inOrder([...own.keys()], dimensionOf)) {
    const others = before.get(part) ?? []
    const find = (cells: readonly ToldCell[]) => thinIn([...cells, ...others], partitions, minimum)
    // What is known without this report, and what nothing in it could help.
    const settled = new Set<string>()
    for (;;) {
      const shown = (own.get(part) ?? []).filter((cell) => !isKept(cell))
      const found = find(shown)
      if (found.length > 0 && settled.size === 0)
        for (const { text } of thinIn(others, partitions, minimum)) settled.add(text)
      const unsettled = found.filter(({ text }) => !settled.has(text))
      const [thin] = unsettled
      if (!thin) break
      // Mostly the first that may be withheld helps; of different units many are looked at in one go.
      const first = firstOfEach(unsettled, (one) => candidatesFor(one, shown, partitions)[0])
      const together = new Set(first.values())
      const left = together.size > 1 ? textsOf(find(shown.filter((cell) => !together.has(cell)))) : null
      const helped = left ? [...first].filter(([text]) => !left.has(text)) : []
      for (const [, { keptAs }] of helped) if (keptAs) kept.add(keptAs)
      if (helped.length > 0) continue
      const isSolvedWithout = (cells: ReadonlySet<ToldCell>) =>
        find(shown.filter((cell) => !cells.has(cell))).every(({ text }) => text !== thin.text)
      const cell = chooseCell(candidatesFor(thin, shown, partitions), isSolvedWithout)
      if (cell?.keptAs) kept.add(cell.keptAs)
      else settled.add(thin.text)
    }
  }
  return kept
}

const textsOf = (found: readonly Thin[]) => new Set(found.map(({ text }) => text))

/** By the text of a finding what `choose` has for it; of each unit the first finding. */
function firstOfEach(
  found: readonly Thin[],
  choose: (one: Thin) => ToldCell | undefined,
): Map<string, ToldCell> {
  const units = new Map(found.toReversed().map((one) => [one.unit, one]))
  return new Map(
    [...units.values()].flatMap((one) => {
      const cell = choose(one)
      return cell ? [[one.text, cell] as const] : []
    }),
  )
}

/** Dimensions before items, which they take along. */
function inOrder(parts: readonly string[], items: ReadonlyMap<string, unknown>): string[] {
  return [...parts].sort((a, b) => Number(items.has(a)) - Number(items.has(b)))
}

/** What of a report may be withheld about a finding: what it is of, then what stands beside it, the smallest first. */
function candidatesFor(
  { names }: Thin,
  shown: readonly ToldCell[],
  partitions: ReturnType<typeof partitionsOf>,
): ToldCell[] {
  const own = new Set(names)
  const beside = new Set(
    partitions.flatMap(({ parts }) => (parts.some((part) => own.has(part)) ? parts : [])),
  )
  const candidates = shown.filter(({ keptAs, span }) => keptAs !== null && span.n > 0)
  const bySize = candidates.toSorted((a, b) => a.span.n - b.span.n)
  return [
    ...bySize.filter(({ name }) => own.has(name)),
    ...bySize.filter(({ name }) => !own.has(name) && beside.has(name)),
  ]
}

/** The first that helps by itself, else the first of all where all together help; null where nothing does. */
function chooseCell(
  candidates: readonly ToldCell[],
  isSolvedWithout: (cells: ReadonlySet<ToldCell>) => boolean,
): ToldCell | null {
  if (candidates.length === 0 || !isSolvedWithout(new Set(candidates))) return null
  return candidates.find((cell) => isSolvedWithout(new Set([cell]))) ?? candidates[0] ?? null
}
