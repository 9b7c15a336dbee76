import type { ActionRule } from '#contract/actions.ts'

/** A rule as it is being typed. */
export interface RuleDraft extends Omit<ActionRule, 'line'> {
  /** In percent, as it is written. */
  line: string
}

/** @param write how the page writes a share, as percent without its sign */
export function draftOf({ line, ...rule }: ActionRule, write: (share: number) => string): RuleDraft {
  return { ...rule, line: write(line) }
}

/** The rule that a draft means; null where its line is no percentage from 1 to 100 with at most one decimal. */
export function readRule({ line, ...rule }: RuleDraft): ActionRule | null {
  const typed = line.trim().replace(/\s*%$/, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d)?$/.test(typed)) return null
  const percent = Number(typed)
  // In thousandths, so that 80.1 % is 0.801 and not its neighbour.
  return percent >= 1 && percent <= 100 ? { ...rule, line: Math.round(percent * 10) / 1000 } : null
}
