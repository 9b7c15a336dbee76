import { type ActionRule, type LineOwner, type OwnLine, readLine } from '#contract/actions.ts'

/** A rule as it is being typed; lines in percent, as they are written. */
export interface RuleDraft extends Omit<ActionRule, 'line' | 'ownLines'> {
  line: string
  ownLines: LineDraft[]
}

/** The line of a unit or a kind, as it is being typed. */
export interface LineDraft {
  owner: LineOwner
  line: string
}

/** @param write how the page writes a share, as percent without its sign */
export function draftOf(
  { line, ownLines, ...rule }: ActionRule,
  write: (share: number) => string,
): RuleDraft {
  const draftOfOwn = ({ line: own, ...owner }: OwnLine) => ({ owner, line: write(own) })
  return { ...rule, line: write(line), ownLines: ownLines.map(draftOfOwn) }
}

/** The rule that a draft means; null where a line is not to be read. */
export function readRule({ line, ownLines, ...rule }: RuleDraft): ActionRule | null {
  const whole = readLine(line)
  const own = ownLines.flatMap(({ owner, line: typed }): OwnLine[] => {
    const share = readLine(typed)
    return share === null ? [] : [{ ...owner, line: share }]
  })
  return whole === null || own.length < ownLines.length ? null : { ...rule, line: whole, ownLines: own }
}
