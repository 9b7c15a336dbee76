import { basename } from 'node:path'
import type { Command } from 'commander'
import type { ImportKind } from '#contract/import.ts'
import { importTable, type TableOptions } from '../import/import-table.ts'
import { readMapping } from '../import/mapping.ts'
import type { ImportOptions, ImportResult } from '../import/report.ts'
import { importResponses } from '../import/responses.ts'
import { recordAct } from '../queries/audit.ts'
import { loadTemplates } from '../questionnaires/load-templates.ts'
import { fold } from '../rollups/fold.ts'
import { CommandError, runCommand, type Workplace } from './run.ts'

const mostFaultsShown = 50

/** Columns of the tables besides units. */
const tables: [kind: ImportKind, columns: string][] = [
  ['successions', 'predecessor_code, successor_code, day, act, legal_basis'],
  ['fields', 'field_code, field_name, field_name_en'],
  ['service-points', 'unit_code, service_point_code, service_point_name'],
  ['procedures', 'procedure_code, procedure_name, field_code, field_name'],
]

/** Counts of populations and what others publish, which say where they were taken from. */
const populations: [kind: ImportKind, columns: string][] = [
  ['volumes', 'unit_code, year, field_code, transactions'],
  ['margins', 'year, variable, category, population'],
  ['dossiers', 'unit_code, period, field_code, handled, on_time'],
  ['official-indices', 'unit_code, index, year, value, rank, ranked'],
]

/** `hailong import units|successions|fields|service-points|procedures|volumes|margins|dossiers|official-indices|responses FILE` */
export function addImportCommands(program: Command): void {
  const group = program.command('import').description('bring tables and responses in from CSV or XLSX files')
  const add = (name: string, description: string) =>
    group
      .command(`${name} <file>`)
      .description(description)
      .option('--strict', 'import nothing of a file that has a bad row', false)
      .option('--dry-run', 'check the file, change nothing', false)

  add('units', 'units: unit_code, parent_code, unit_name, kind or level, area')
    .option('--valid-from <day>', 'first day of units that name none', '2000-01-01')
    .action((file: string, options: TableOptions) =>
      runImport('units', file, options, ({ db }) => importTable(db, 'units', file, options)),
    )
  for (const [kind, columns] of tables) {
    add(kind, `${kind}: ${columns}`).action((file: string, options: TableOptions) =>
      runImport(kind, file, options, ({ db }) => importTable(db, kind, file, options)),
    )
  }
  for (const [kind, columns] of populations) {
    add(kind, `${kind}: ${columns}, source, source_date`)
      .option('--source <text>', 'where the counts were taken from, for rows without the column source')
      .option('--source-date <day>', 'day of that source, YYYY-MM-DD')
      .action((file: string, options: TableOptions) =>
        runImport(kind, file, options, ({ db }) => importTable(db, kind, file, options)),
      )
  }
  add('responses', 'responses of a survey, as a batch that can be excluded whole')
    .requiredOption('--survey <key>', 'survey that the responses belong to')
    .requiredOption('--mapping <file>', 'which column means what, see docs/import.md')
    .option(
      '--batch <name>',
      'name of the batch; the same name makes repeating harmless (default: the source of the mapping, or the name of the file)',
    )
    .action((file: string, options: ImportOptions & { survey: string; mapping: string; batch?: string }) =>
      runImport('responses', file, options, async ({ db, now, print }) => {
        await loadTemplates(db, now)
        const mapping = readMapping(options.mapping)
        const batch = options.batch ?? mapping.source ?? basename(file)
        const progress = (rows: number) => print(`  ${rows} rows read`)
        const result = await importResponses(db, file, { ...options, mapping, batch, at: now, progress })
        if (!options.dryRun) {
          const { released } = await fold(db, () => new Date())
          print(`  ${released} responses counted into the figures`)
        }
        return result
      }),
    )
}

function runImport(
  kind: string,
  file: string,
  options: ImportOptions,
  work: (place: Workplace) => Promise<ImportResult>,
) {
  return runCommand(async (place) => {
    const result = await work(place)
    const { rows, added, changed, same, faults } = result
    for (const { line, reason } of faults.slice(0, mostFaultsShown)) place.print(`  line ${line}: ${reason}`)
    if (faults.length > mostFaultsShown)
      place.print(`  … and ${faults.length - mostFaultsShown} more bad rows`)
    const isRefused = options.strict && faults.length > 0
    if (isRefused)
      throw new CommandError(
        `${rows} rows read, ${faults.length} bad; nothing was imported because of --strict.`,
      )
    if (options.dryRun)
      place.print(
        `${rows} rows read: ${added} would be added, ${changed} changed, ${same} there already, ${faults.length} bad; nothing was changed (--dry-run).`,
      )
    else {
      const counts = { rows, added, changed, same, bad: faults.length }
      await recordAct(
        place.db,
        { actor: 'command', act: `${kind}_imported`, subject: { file: basename(file), ...counts } },
        place.now,
      )
      place.print(
        `${rows} rows read: ${added} added, ${changed} changed, ${same} there already, ${faults.length} bad.`,
      )
    }
    if (faults.length > 0)
      throw new CommandError(`${faults.length} rows were not imported; mend them and import the file again.`)
  })
}
