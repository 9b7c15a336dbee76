import type { Command } from 'commander'
import { type ActionRule, type OwnLine, readLine } from '#contract/actions.ts'
import { unitKinds } from '#contract/office.ts'
import { instruments } from '#contract/questionnaire.ts'
import { changeRule, ruleText } from '../actions/change-rule.ts'
import { judgeActions } from '../actions/judge.ts'
import { readSettings } from '../queries/settings.ts'
import { unitIdsByCode } from '../queries/units.ts'
import { CommandError, runCommand } from './run.ts'

interface RuleOptions {
  line?: string
  /** False takes all away. */
  own?: string[] | false
  months?: string
  certainty?: string
  off?: boolean
}

/** `hailong actions rules|rule|judge` */
export function addActionCommands(program: Command): void {
  const group = program.command('actions').description('when low figures open actions by themselves')
  group
    .command('rules')
    .description('the rule of each instrument')
    .action(() =>
      runCommand(async ({ db, print }) => {
        const { actionRules } = await readSettings(db)
        for (const instrument of instruments) print(`${instrument}\t${ruleText(actionRules[instrument])}`)
      }),
    )
  group
    .command('rule <instrument>')
    .description('change the rule of one instrument, and switch it on unless --off is given')
    .option('--line <percent>', 'satisfied, in percent: below it a figure is low')
    .option('--own <lines...>', 'other lines, of a unit by its code or of a kind: commune=85 S01=70.5')
    .option('--no-own', 'no other lines')
    .option('--months <1|3>', 'length of a period: a month, or a quarter of the calendar')
    .option('--certainty <interval|point>', 'low with its whole interval, or the figure alone')
    .option('--off', 'open none by itself')
    .action((name: string, options: RuleOptions) =>
      runCommand(async ({ db, now, print }) => {
        const instrument = instruments.find((known) => known === name)
        if (!instrument)
          throw new CommandError(`There is no instrument "${name}". There are: ${instruments.join(', ')}.`)
        const { actionRules } = await readSettings(db)
        const { own } = options
        const before = actionRules[instrument]
        const ownLines = own
          ? readOwnLines(own, await unitIdsByCode(db))
          : own === false
            ? []
            : before.ownLines
        const rule = changed({ ...before, ownLines }, options)
        await changeRule(db, { instrument, rule, actor: 'command' }, now)
        print(`${instrument}: ${ruleText(rule)}`)
      }),
    )
  group
    .command('judge')
    .description('judge the periods that have closed, as the server does by itself')
    .action(() =>
      runCommand(async ({ db, now, print }) => {
        const { opened, compared } = await judgeActions(db, () => now)
        print(`${opened} opened, ${compared} compared with the period that followed.`)
      }),
    )
}

function changed(rule: ActionRule, { line, months, certainty, off = false }: RuleOptions): ActionRule {
  const share = line === undefined ? rule.line : lineIn(line)
  const length = months === undefined ? rule.months : Number(months)
  if (length !== 1 && length !== 3) throw new CommandError('--months is 1 or 3.')
  const kind = certainty ?? rule.certainty
  if (kind !== 'interval' && kind !== 'point') throw new CommandError('--certainty is interval or point.')
  return { ...rule, isOn: !off, line: share, months: length, certainty: kind }
}

function lineIn(percent: string): number {
  const line = readLine(percent)
  if (line === null)
    throw new CommandError(`"${percent}" is no line; give 1 to 100, with at most one decimal.`)
  return line
}

function readOwnLines(given: readonly string[], idOf: ReadonlyMap<string, number>): OwnLine[] {
  return given.map((one) => {
    const [name = '', percent] = one.split('=')
    if (percent === undefined) throw new CommandError(`"${one}" names no line; write it as ${one}=70.`)
    const kind = unitKinds.find((known) => known === name)
    const unitId = idOf.get(name)
    if (kind) return { kind, line: lineIn(percent) }
    if (unitId === undefined)
      throw new CommandError(`"${name}" is neither a unit nor a kind. Kinds: ${unitKinds.join(', ')}.`)
    return { unitId, line: lineIn(percent) }
  })
}
