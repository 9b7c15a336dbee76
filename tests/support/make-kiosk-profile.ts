import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { firstNotice } from '#contract/notice.ts'
import { findChromium } from './chromium.ts'
import { readProfile } from './kiosk-profile.ts'
import { serveParts } from './tablet-parts.ts'

// node tests/support/make-kiosk-profile.ts COMMIT VERSION FILE (VERSION of its stores)
// Lets the tablet's own code of a release write 200 responses in a real browser, and keeps what it left.

const root = fileURLToPath(new URL('../..', import.meta.url))
const responses = 200
const collector = 'quay-cua-ho-so'
const token = 'token-of-a-tablet-that-was-saved'

/** The sources of a release in a folder of their own. */
function checkOut(commit: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-release-'))
  const tree = execFileSync(
    'git',
    ['archive', commit, 'survey-ui', 'server/contract', 'package.json', 'tsconfig.json'],
    {
      cwd: root,
      maxBuffer: 1e9,
    },
  )
  execFileSync('tar', ['-x', '-C', folder], { input: tree })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function template(key: string) {
  const file = join(root, 'server/questionnaires/templates', `${key}.json`)
  const { title, ...questionnaire } = JSON.parse(readFileSync(file, 'utf8'))
  return { questionnaire: { title, ...questionnaire }, title: title.vi, titleEn: title.en, version: 1 }
}

const configuration = {
  collector,
  unitName: 'Xã An Bình',
  placeName: 'Quầy số 1',
  surveys: [
    { key: 'ho-so-nhanh', ...template('counter-one-tap') },
    { key: 'ho-so-sipas', ...template('sipas-5-dimensions') },
  ],
  notice: firstNotice,
  idleSeconds: 45,
  demonstration: false,
}

/** One response of the fixture: most are quick ratings, every fourth is a full form with a comment. */
function contentOf(index: number) {
  const common = { version: 1, collector, language: index % 7 === 0 ? 'en' : 'vi', notice: 1 }
  const rest = { day: `2026-06-${String(1 + (index % 14)).padStart(2, '0')}`, respondent: {}, seconds: index }
  const level = 1 + (index % 5)
  if (index % 4 > 0)
    return { survey: 'ho-so-nhanh', ...common, ...rest, answers: { visit: level <= 3 ? 4 : level } }
  const answers = { acc1: level, acc2: null, pro1: 'no_opinion', comment: `Cảm ơn cán bộ, lần thứ ${index}.` }
  return { survey: 'ho-so-sipas', ...common, ...rest, answers }
}

const captures = Array.from({ length: responses }, (_, index) => {
  const content = contentOf(index)
  return { content, now: Date.parse(`${content.day}T08:00:00+07:00`) + index * 60_000 }
})

// How each release is asked to keep a response; by the version of its stores.
const writers: Record<number, { parts: Record<string, string>; keep: string }> = {
  1: {
    parts: { openStorage: 'storage.ts', toEntry: 'outbox.ts' },
    keep: `
      await storage.saveDevice({ token, configuration })
      for (const { content, now } of captures) await storage.outbox.add(await tablet.toEntry(content, now))`,
  },
  2: {
    parts: { openStorage: 'storage.ts', toEntry: 'delivery/entry.ts', randomHex: 'delivery/entry.ts' },
    keep: `
      await storage.device.enrol({ token, configuration })
      for (const { content, now } of captures) {
        const reading = { running: now % 1e7, session: 'an-earlier-session', jumps: 0, offset: 0 }
        const capture = { id: tablet.randomHex(), token, code: null, now, reading }
        await storage.outbox.add(await tablet.toEntry(content, capture))
      }`,
  },
}

async function make(commit: string, version: number): Promise<string> {
  const writer = writers[version]
  const chromiumFound = findChromium()
  if (!writer || 'problem' in chromiumFound) throw new Error('Nothing to write with.')
  const release = checkOut(commit)
  const entry = join(release.folder, 'parts.ts')
  const lines = Object.entries(writer.parts).map(
    ([name, file]) => `export { ${name} } from './survey-ui/kiosk/${file}'`,
  )
  writeFileSync(entry, lines.join('\n'))
  const server = await serveParts((_, response) => void response.writeHead(404).end(), entry)
  const browser = await chromium.launch({ executablePath: chromiumFound.path, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(server.address)
    const given = JSON.stringify({ token, configuration, captures })
    await page.evaluate(`(async () => {
      const { token, configuration, captures } = ${given}
      const storage = await tablet.openStorage()
      ${writer.keep}
    })()`)
    const profile = (await page.evaluate(readProfile)) as object
    const name = execFileSync('git', ['rev-parse', '--short', commit], { cwd: root }).toString().trim()
    return JSON.stringify({ commit: name, ...profile })
  } finally {
    await browser.close()
    server.close()
    release.remove()
  }
}

const [commit = 'HEAD', version = '', file = ''] = process.argv.slice(2)
mkdirSync(join(file, '..'), { recursive: true })
// One entry a line, so that a change of a fixture can be read.
writeFileSync(file, `${(await make(commit, Number(version))).replaceAll('],[', '],\n[')}\n`)
