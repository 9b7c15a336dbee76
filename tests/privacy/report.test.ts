import { expect } from 'vitest'
import type { Figure, Overview } from '#contract/office.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { officeDay } from '../../server/calendar.ts'
import { readReportFonts } from '../../server/pages/fonts.ts'
import { readSettings } from '../../server/queries/settings.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { signIn } from '../support/survey.ts'
import { asPerson } from './attacker.ts'
import { fill } from './campaign.ts'
import { test } from './own-server.ts'

// The report in PDF is made of what the overview tells by HTTP and of nothing else: whoever makes it from that answer gets
// the same file, byte by byte. So all that the attacks on the overview show holds for the report.

const months = ['2026-01', '2026-02', '2026-03']

test('the PDF of every kind of unit holds nothing that the overview withholds', { timeout: 180_000 }, async ({
  app,
  db,
  clock,
}) => {
  const world = await fill({ app, db, clock }, months, releaseRules, 1)
  const cookie = await signIn(app, db)
  const ask = asPerson(app, cookie)
  const settings = await readSettings(db)
  const remake = (overview: Overview) => {
    const { superiorAgency, issuingAgency, place } = settings
    const kind = overview.unit.kind === 'province' ? ('province' as const) : ('unit' as const)
    const head = { superiorAgency, issuingAgency, place, kind, documentNumber: null, rating: null }
    const now = clock()
    const report = buildReport({ ...overview, ...head, language: 'vi', day: officeDay(now) })
    return renderPdf(report, { fonts: readReportFonts(), createdAt: now })
  }
  let withheld = 0
  for (const code of ['P', 'D0', 'D1', 'D0C5', 'D0C8', 'D1C4', 'D2C1']) {
    const query = `instrument=sipas&unit=${world.ids.get(code)}&from=2026-01&to=2026-03`
    const overview = (await ask(`/overview?${query}`)) as Overview

    const reply = await app.inject({ url: `/api/v1/report.pdf?${query}`, headers: { cookie } })

    expect(reply.statusCode).toBe(200)
    expect(Buffer.compare(reply.rawPayload, Buffer.from(await remake(overview))), code).toBe(0)
    // The control: a report that told one withheld figure more would be another file.
    const hidden = figuresOf(overview).find((figure) => figure.withheld !== null)
    if (!hidden) continue
    withheld++
    Object.assign(hidden, {
      respondents: 3,
      answers: 3,
      index: 1,
      low: 0.4,
      high: 1,
      score: 90,
      withheld: null,
    })
    expect(Buffer.compare(reply.rawPayload, Buffer.from(await remake(overview))), code).not.toBe(0)
  }
  expect(withheld).toBeGreaterThan(0)
})

/** Figures that a report prints: of the units below, dimensions and items. */
function figuresOf({ units, dimensions, items }: Overview): Figure[] {
  return [...units, ...dimensions, ...items].map(({ figure }) => figure)
}
