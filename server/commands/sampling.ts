import type { Command } from 'commander'
import { type Sampling, type SamplingDesign, samplings } from '#contract/sampling.ts'
import { changeDesign } from '../questionnaires/change-design.ts'
import { CommandError, runCommand } from './run.ts'

interface DesignOptions {
  frame?: string
  frameOn?: string
  drawnBy?: string
}

/** `hailong survey sampling` */
export function addSamplingCommand(survey: Command): void {
  survey
    .command('sampling <key> <how>')
    .description(`say how a survey chooses whom it asks: ${samplings.join(', ')}`)
    .option('--frame <text>', 'the list that people are drawn from, or whose people are all asked')
    .option('--frame-on <day>', 'day of the list, YYYY-MM-DD')
    .option('--drawn-by <name>', 'who drew the sample or made the list')
    .action((key: string, how: string, options: DesignOptions) =>
      runCommand(async ({ db, now, print }) => {
        const { frame = null, frameOn = null, drawnBy = null } = options
        const design: SamplingDesign = { sampling: samplingNamed(how), frame, frameOn, drawnBy }
        await changeDesign(db, { key, design, actor: 'command' }, now)
        print(`Survey ${key}: ${how}.`)
      }),
    )
}

function samplingNamed(text: string): Sampling {
  const sampling = samplings.find((known) => known === text)
  if (sampling) return sampling
  throw new CommandError(`A survey is one of ${samplings.join(', ')}, not "${text}".`)
}
