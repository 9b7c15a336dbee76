import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { arch, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Row, rowsVariable, tableOf } from './rows.ts'

// npm run bench, or some of them: npm run bench -- collect start. Each prints its own lines as it goes; at the end stands
// the table for docs/performance.md.

const benches = [
  'collect',
  'figures',
  'office',
  'report',
  'analyses',
  'export',
  'backup',
  'bytes',
  'start',
  'load',
] as const

/** More than this is at work before anything begins: the numbers are not the machine's. */
const quietLoad = 0.5

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !benches.includes(name as (typeof benches)[number]))
if (strange.length > 0) {
  console.error(`There is no bench ${strange.join(', ')}; there are ${benches.join(', ')}.`)
  process.exit(2)
}

const machine = () => {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 1e9)} GB`
  return `${cpus().length} × ${first?.model.trim() || arch()}, ${memory}, ${type()} ${release()}, Node.js ${process.versions.node}`
}

const folder = mkdtempSync(join(tmpdir(), 'hailong-bench-'))
const file = join(folder, 'rows')
const loadBefore = loadavg()[0] ?? 0
const failed: string[] = []
for (const bench of asked.length > 0 ? asked : benches) {
  console.log(`\n── ${bench}`)
  const script = fileURLToPath(new URL(`./${bench}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, ['--expose-gc', script], {
    stdio: 'inherit',
    env: { ...process.env, [rowsVariable]: file },
  })
  if (status !== 0) failed.push(bench)
}
const rows: Row[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []
rmSync(folder, { recursive: true, force: true })

console.log(`\n${new Date().toISOString().slice(0, 10)}: ${machine()}`)
console.log(
  loadBefore > quietLoad
    ? `The machine was busy before it began (load ${loadBefore.toFixed(1)}): compare with the raw limits, not with other days.\n`
    : `The machine did nothing else (load ${loadBefore.toFixed(1)}).\n`,
)
console.log(tableOf(rows))
if (failed.length > 0) {
  console.error(`\nNot measured, because they failed: ${failed.join(', ')}`)
  process.exit(1)
}
