import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// What a system's own tools say of the files by which the server is put up.

const file = (name: string) => fileURLToPath(new URL(`../../docs/deploy/${name}`, import.meta.url))
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.skipIf(!hasSystemd)('systemd understands the unit and finds it well closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-unit-'))
  const unit = join(folder, 'hailong.service')
  // It looks whether the program is there, which it is on a server.
  writeFileSync(
    unit,
    readFileSync(file('hailong.service'), 'utf8').replaceAll(
      '/opt/hailong/node_modules/node/bin/node',
      process.execPath,
    ),
  )
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  const judged = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', unit], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true, force: true })

  expect(verified.stderr.split('\n').filter((line) => line.includes('hailong'))).toEqual([])
  expect(verified.status).toBe(0)
  // 0 is closed, 10 is open; the threshold is in tenths.
  expect(judged.status, judged.stdout.slice(-200)).toBe(0)
})

test.for(['make-certificates.sh', 'database-login.sh'])('%s is a script that the shell can read', (name) => {
  expect(() => execFileSync('sh', ['-n', file(name)], { stdio: 'pipe' })).not.toThrow()
})
