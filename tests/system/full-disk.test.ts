import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findLosses } from '../support/checker.ts'
import { ask } from '../support/http-ask.ts'
import { until } from '../support/jobs.ts'
import { type OneServer, openOneServer } from '../support/one-server.ts'
import { keepSending } from '../support/steady-load.ts'

// A disk that fills up under the database: a small one in memory, mounted for the test (G22).

const place = mkdtempSync(join(tmpdir(), 'hailong-disk-'))

function mount(megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', place], {
      stdio: 'pipe',
    })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  }
}

const canMount = process.getuid?.() === 0 && mount(16)
rmSync(place, { recursive: true })
if (!canMount) console.log('Disk full is not tested: this user may not mount a tmpfs. Run as root.')

/** Takes up room until nothing is left. @returns how to give it back */
function fill(folder: string): () => void {
  const file = join(folder, 'ballast')
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k'], { stdio: 'ignore' })
  } catch {
    // dd ends with the disk.
  }
  return () => rmSync(file)
}

const agent = new Agent({ keepAlive: false })
const statusOf = async ({ server }: OneServer, path: string) =>
  (await ask('GET', `${server.address}${path}`, { agent })).status

// A disk for the write-ahead log alone is another matter: when it is full, PostgreSQL ends for good, and whoever keeps it
// running must start it again once there is room; see docs/watching.md.
test.skipIf(!canMount)(
  'a full disk stops responses with 503 and nothing else, until there is room',
  { timeout: 240_000 },
  async () => {
    const one = await openOneServer()
    const disk = join(one.cluster.folder, 'postgres')
    await moveTo(one, disk, 260)
    try {
      const { server, open, adminUrl } = one
      const phone = `/q/${open.collectors.X1?.token}`
      expect(await statusOf(one, phone)).toBe(200)
      const load = keepSending({ address: server.address, open, single: 8, rest: 5 })
      await load.more(500)

      const giveBack = fill(disk)
      const { refused } = load.record
      await until(async () => load.record.refused > refused + 50)
      const [readable, unready] = [await statusOf(one, phone), await statusOf(one, '/readyz')]
      giveBack()
      await load.more(500)
      const record = await load.stop()
      await until(async () => (await statusOf(one, '/readyz')) === 200)

      console.log(`${record.acknowledged} acknowledged, ${record.refused} refused`)
      expect([readable, unready]).toEqual([200, 503])
      expect(record.wrong).toEqual([])
      expect(record.broken).toBe(0)
      expect(await findLosses(adminUrl, record.ledger)).toEqual([])
      expect(server.running().child.exitCode).toBe(null)
    } finally {
      await one.server.remove()
      await one.cluster.stop()
      execFileSync('umount', [disk])
      rmSync(one.cluster.folder, { recursive: true })
    }
  },
)

/** Puts files of a running PostgreSQL on a small disk of their own, as whoever ran out of room did. */
async function moveTo({ control, cluster }: OneServer, folder: string, megabytes: number): Promise<void> {
  await control.stop()
  const aside = `${cluster.folder}/aside`
  execFileSync('mv', [folder, aside])
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  execFileSync('cp', ['-a', `${aside}/.`, folder])
  rmSync(aside, { recursive: true })
  await control.start()
}
