import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const usage = `Usage: npm run oracle -- PATH [--only REGEX] [--verbose]
PATH is a folder of reference data: judge.mjs, data/*.csv and expected/*.json.`

/** Compares the analytics with reference values. Returns the exit code: the judge's, or 2 when it cannot run. */
function run([folder, ...options]: string[]): number {
  if (folder === undefined || folder.startsWith('-')) {
    console.error(usage)
    return 2
  }
  const judge = join(resolve(folder), 'judge.mjs')
  if (!existsSync(judge)) {
    console.error(
      existsSync(folder) ? `There is no judge.mjs in ${folder}.` : `There is no folder ${folder}.`,
    )
    console.error(usage)
    return 2
  }
  const adapter = join(import.meta.dirname, 'adapter.ts')
  const judged = spawnSync(process.execPath, [judge, '--adapter', adapter, resolve(folder), ...options], {
    stdio: 'inherit',
  })
  return judged.status ?? 1
}

process.exitCode = run(process.argv.slice(2))
