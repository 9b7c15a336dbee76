import { expect } from 'vitest'
import type { Figure, Overview } from '#contract/office.ts'
import { plainRequest } from '#contract/reports.ts'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import { renderPdf } from '../../analytics/report/pdf/pdf.ts'
import { officeDay } from '../../server/calendar.ts'
import { inOneState } from '../../server/figures/overview.ts'
import { readReportFonts } from '../../server/pages/fonts.ts'
import { readReportInput } from '../../server/report/model-of.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { signIn } from '../support/survey.ts'
import { asPerson } from './attacker.ts'
import { fill } from './campaign.ts'
import { test } from './own-server.ts'

// The report in PDF is made of what the overview tells by HTTP and of parts that other pages show: whoever makes it from
// that answer and these parts gets the same file, byte by byte. So all that the attacks on the overview show holds for the
// report; of the parts, the table of units by item and dimension tells of each unit what its own overview tells.

const months = ['2026-01', '2026-02', '2026-03']

test('the PDF of every kind of unit holds nothing that the overview withholds', { timeout: 180_000 }, async ({
  app,
  db,
  clock,
}) => {
  const world = await fill({ app, db, clock }, months, releaseRules, 1)
  const cookie = await signIn(app, db)
  const ask = asPerson(app, cookie)
  const partsOf = async (unitId: number) => {
    const request = { ...plainRequest('sipas'), unitId, from: '2026-01', to: '2026-03' }
    const {
      kind,
      parts,
      superiorAgency,
      issuingAgency,
      place,
      contact = '',
    } = await inOneState(db, (tx) => readReportInput(tx, request, { now: clock() }))
    return { kind, superiorAgency, issuingAgency, place, contact, ...(parts ? { parts } : {}) }
  }
  const remake = async (overview: Overview) => {
    const beside = await partsOf(overview.unit.unitId)
    const now = clock()
    const head = { ...beside, documentNumber: null, rating: null, field: null }
    const report = buildReport({ ...overview, ...head, language: 'vi', day: officeDay(now) })
    return renderPdf(report, { fonts: readReportFonts(), createdAt: now })
  }
  const provinceParts = await partsOf(world.ids.get('P') ?? 0)
  expect(provinceParts.parts?.unitFigures.length).toBeGreaterThan(1)
  for (const { unit, dimensions, items } of provinceParts.parts?.unitFigures ?? []) {
    const query = `instrument=sipas&unit=${world.ids.get(unit.code ?? '')}&from=2026-01&to=2026-03`
    const own = (await ask(`/overview?${query}`)) as Overview
    const told = ({ key, figure }: { key: string; figure: Figure }) => ({ key, figure })
    expect({ dimensions, items: items.map(told) }, unit.name).toEqual({
      dimensions: own.dimensions.map(told),
      items: own.items.map(told),
    })
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
