import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { dayIn } from '../../server/import/day-text.ts'
import { readMapping } from '../../server/import/mapping.ts'
import { importResponses } from '../../server/import/responses.ts'
import { readTable } from '../../server/import/table-file.ts'
import { test } from '../support/server.ts'
import { openSurvey } from '../support/survey.ts'
import { type XlsxCell, xlsxOf } from '../support/xlsx.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hailong-forms-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/import/${name}.csv`, import.meta.url))
const mappingOf = (name: string) =>
  readMapping(fileURLToPath(new URL(`../../docs/examples/${name}.mapping.json`, import.meta.url)))

/** The fixture as a spreadsheet: instants as dates, levels as numbers. */
async function asXlsx(name: string): Promise<string> {
  const rows = await Array.fromAsync(readTable(fixture(name)))
  const columns = Object.keys(rows[0]?.values ?? {})
  const cellOf = (text: string): XlsxCell => {
    const day = dayIn(text, 'dmy')
    const time = /(\d{1,2}:\d{2}:\d{2})/.exec(text)?.[1]?.padStart(8, '0')
    if (day && time && text.includes('/')) return new Date(`${day}T${time}Z`)
    return /^\d+$/.test(text) ? Number(text) : text
  }
  const cells = rows.map(({ values }) => columns.map((column) => cellOf(values[column] ?? '')))
  const path = join(folder, `${name}.xlsx`)
  writeFileSync(path, xlsxOf([columns, ...cells]))
  return path
}

async function storedOf(db: Db, surveyId: number) {
  const { rows } = await db.execute(sql`
    select u.code as unit, r.day::text as day, r.channel, r.levels[1:2] as acc, r.levels[7] as pro3, r.levels[23] as overall,
      r.other, r.respondent
    from responses r join units u using (unit_id) where survey_id = ${surveyId} order by r.day, u.code, r.levels[1]`)
  return rows
}

const google = [
  {
    unit: 'X1',
    day: '2026-03-01',
    channel: 'other',
    acc: [5, 4],
    pro3: 0,
    overall: 4,
    other: { expect: ['expect_2', 'expect_10'] },
    respondent: { gender: 'female', ageBand: '35-49' },
  },
  {
    unit: 'X2',
    day: '2026-03-01',
    channel: 'other',
    acc: [2, 3],
    pro3: 1,
    overall: 2,
    other: { expect: ['expect_4'] },
    respondent: { gender: 'male', ageBand: '65+' },
  },
  ...[1, 2].map(() => ({
    unit: 'X1',
    day: '2026-03-02',
    channel: 'other',
    acc: [4, null],
    pro3: 4,
    overall: 5,
    other: {},
    respondent: {},
  })),
]

const kobo = [
  {
    unit: 'X1',
    day: '2026-03-05',
    channel: 'interview',
    acc: [5, 4],
    pro3: 0,
    overall: 4,
    other: { expect: ['expect_2', 'expect_4'] },
    respondent: { gender: 'female' },
  },
  {
    unit: 'X2',
    day: '2026-03-05',
    channel: 'interview',
    acc: [2, 3],
    pro3: 1,
    overall: 2,
    other: {},
    respondent: { gender: 'male' },
  },
  {
    unit: 'X2',
    day: '2026-03-06',
    channel: 'interview',
    acc: [4, null],
    pro3: 4,
    overall: 5,
    other: { expect: ['expect_4'] },
    respondent: {},
  },
]

describe('importing what other tools export', () => {
  test.for([
    [
      'google-forms',
      'csv',
      google,
      { line: 6, reason: 'unit "Xã Lạ" is not a unit; import the units first' },
    ],
    [
      'google-forms',
      'xlsx',
      google,
      { line: 6, reason: 'unit "Xã Lạ" is not a unit; import the units first' },
    ],
    ['kobo', 'csv', kobo, { line: 5, reason: expect.stringMatching(/^acc1: /) }],
    ['kobo', 'xlsx', kobo, { line: 5, reason: expect.stringMatching(/^acc1: /) }],
  ] as const)(
    '%s as %s: read by its mapping, and counted once when imported twice',
    async ([name, ending, expected, fault], { db }) => {
      const { survey } = await openSurvey(db)
      const path = ending === 'csv' ? fixture(name) : await asXlsx(name)
      const mapping = mappingOf(name)
      const options = {
        survey: survey.key,
        mapping,
        batch: survey.key,
        at: new Date(),
        strict: false,
        progress: () => {},
      }

      const dry = await importResponses(db, path, { ...options, dryRun: true })
      const untouched = await storedOf(db, survey.surveyId)
      const first = await importResponses(db, path, { ...options, dryRun: false })
      const again = await importResponses(db, path, { ...options, dryRun: false })

      expect(dry).toMatchObject({ rows: expected.length + 1, added: 0, faults: [fault] })
      expect(untouched).toEqual([])
      expect(first).toMatchObject({ added: expected.length, same: 0, faults: [fault] })
      expect(again).toMatchObject({ added: 0, same: expected.length, faults: [fault] })
      expect(await storedOf(db, survey.surveyId)).toEqual(expected)
    },
  )

  test('a later export with the rows in another order adds only what is new', async ({ db }) => {
    const { survey } = await openSurvey(db)
    const [head, ...rows] = await Array.fromAsync(readTable(fixture('google-forms'))).then((all) => {
      const columns = Object.keys(all[0]?.values ?? {})
      return [columns, ...all.map(({ values }) => columns.map((column) => values[column] ?? ''))]
    })
    const write = (name: string, lines: string[][]) => {
      const path = join(folder, name)
      writeFileSync(
        path,
        [head ?? [], ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'),
      )
      return path
    }
    const options = {
      survey: survey.key,
      mapping: mappingOf('google-forms'),
      batch: survey.key,
      at: new Date(),
      strict: false,
      dryRun: false,
      progress: () => {},
    }
    await importResponses(db, write('early.csv', rows.slice(0, 2)), options)

    const later = await importResponses(db, write('later.csv', rows.slice(0, 4).reverse()), options)

    expect(later).toMatchObject({ added: 2, same: 2, faults: [] })
  })

  test('headers that fit nothing, and a file that is no spreadsheet, are named', async ({ db }) => {
    const { survey } = await openSurvey(db)
    const options = {
      survey: survey.key,
      batch: 'x',
      at: new Date(),
      strict: false,
      dryRun: true,
      progress: () => {},
    }
    const wrong = { ...mappingOf('kobo'), headers: ['Q-{key}'] }
    const broken = join(folder, 'broken.xlsx')
    writeFileSync(broken, 'not a spreadsheet')

    await expect(importResponses(db, fixture('kobo'), { ...options, mapping: wrong })).rejects.toThrow(
      'No column follows the headers Q-{key}',
    )
    await expect(importResponses(db, broken, { ...options, mapping: mappingOf('kobo') })).rejects.toThrow(
      'is not an XLSX spreadsheet',
    )
  })

  test.for([
    ['5/3/2026 9:01:02', 'dmy', '2026-03-05'],
    ['3/5/2026 9:01:02', 'mdy', '2026-03-05'],
    ['2026/03/05 9:01:02 SA GMT+7', 'ymd', '2026-03-05'],
    ['2026-03-05T23:30:00+07:00', 'dmy', '2026-03-05'],
    ['31/02/2026', 'dmy', null],
    ['5/3/26', 'dmy', null],
  ] as const)('the day of "%s" written %s is %s', ([text, order, day]) => {
    expect(dayIn(text, order)).toBe(day)
  })
})
