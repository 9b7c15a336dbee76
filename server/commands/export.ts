import { createWriteStream, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { openReader, type Reader } from '../db/reader.ts'
import { exportCodeBook } from '../export/code-book.ts'
import { type ExportPlan, exportLines, planExport } from '../export/responses.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findSurvey } from '../queries/surveys.ts'
import { CommandError, runCommand, type Workplace } from './run.ts'

interface ExportOptions {
  survey: string
  from?: string
  to?: string
  out?: string
  dryRun?: boolean
}

/** `hailong export responses`, `hailong export codebook` */
export function addExportCommands(program: Command): void {
  const group = program.command('export').description('write files for further analysis')
  withRange(group.command('responses'))
    .description('released responses of a survey as CSV, without comments; writes the code book beside --out')
    .option('--dry-run', 'say how many rows it would have, and write nothing')
    .action((options: ExportOptions) => runCommand((place) => exportResponses(place, options)))
  withRange(group.command('codebook'))
    .description('what the columns of the responses mean, per version of the questionnaire, as CSV')
    .action((options: ExportOptions) =>
      runCommand((place) =>
        withPlan(place, options, async (_, { versions }) => writeText(options.out, exportCodeBook(versions))),
      ),
    )
}

function withRange(command: Command): Command {
  return command
    .requiredOption('--survey <key>', 'the survey')
    .option('--from <month>', 'first month, YYYY-MM')
    .option('--to <month>', 'last month, YYYY-MM')
    .option('--out <file>', 'file to write; without it the terminal')
}

async function exportResponses(place: Workplace, options: ExportOptions): Promise<void> {
  await withPlan(place, options, async (reader, plan) => {
    say(`${plan.rows} responses${plan.leftOut > 0 ? `; ${plan.leftOut} are too few to be told` : ''}.`)
    if (options.dryRun) return
    // Before the first line: what has left the machine stands in the log, however the command ends.
    const { survey, from = null, to = null, out } = options
    const subject = { survey, from, to, rows: plan.rows }
    await recordAct(place.db, { actor: 'command', act: 'responses_exported', subject }, place.now)
    const sink = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(texts(reader, plan)), sink, { end: out !== undefined })
    if (out !== undefined) writeText(codeBookPath(out), exportCodeBook(plan.versions))
    say(`Written${out === undefined ? '' : `: ${out}, ${codeBookPath(out)}`}.`)
  })
}

async function withPlan(
  { db, url }: Workplace,
  { survey: key, from, to }: ExportOptions,
  work: (reader: Reader, plan: ExportPlan) => Promise<void>,
): Promise<void> {
  const survey = await findSurvey(db, key)
  if (!survey) throw problems.notFound('survey', key)
  const months = { fromMonth: monthOf(from, '0001-01'), toMonth: monthOf(to, '9998-12') }
  const reader = await openReader(url)
  try {
    await work(reader, await planExport(reader, survey, { surveyId: survey.surveyId, ...months }))
  } finally {
    await reader.close()
  }
}

/** @throws CommandError unless it is a month */
function monthOf(text: string | undefined, fallback: string): string {
  const month = text ?? fallback
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new CommandError(`A month is YYYY-MM, not "${month}".`)
  return `${month}-01`
}

const rowsBetweenWords = 100_000

async function* texts(reader: Reader, plan: ExportPlan): AsyncGenerator<string> {
  let done = 0
  for await (const { text, rows } of exportLines(reader, plan)) {
    const isTold = Math.floor((done + rows) / rowsBetweenWords) > Math.floor(done / rowsBetweenWords)
    done += rows
    if (isTold) say(`${done} of ${plan.rows}`)
    yield text
  }
}

const codeBookPath = (out: string) => `${out.replace(/\.csv$/i, '')}.codebook.csv`

function writeText(out: string | undefined, text: string): void {
  if (out === undefined) process.stdout.write(text)
  else writeFileSync(out, text)
}

/** The file may go to the terminal or into a pipe: words go beside it. */
function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
