import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Overview } from '#contract/office.ts'
import type { Db } from '../../server/db/client.ts'
import { importTable } from '../../server/import/import-table.ts'
import { readMapping } from '../../server/import/mapping.ts'
import type { ImportResult } from '../../server/import/report.ts'
import { importResponses } from '../../server/import/responses.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { fold } from '../../server/rollups/fold.ts'
import { type ReleaseRules, releaseRules } from '../../server/rollups/rules.ts'
import { signIn } from './survey.ts'

// Simulated data sets whose expected values come from R; see the README of the fixtures.

export type OracleSet = 'sipas_a' | 'edge_a'

export function oraclePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/oracle/${name}`, import.meta.url))
}

export type ExpectedRow = Record<string, string | number | null>

/** The rows of an expected table. */
export function expectedRows(set: OracleSet, id: string): ExpectedRow[] {
  const { cases } = JSON.parse(readFileSync(oraclePath(`expected/${set}.json`), 'utf8'))
  return cases.find((known: { id: string }) => known.id === `${set}/${id}`).expected.rows
}

/** What is expected of a case that is more than one table. */
export function expectedOf(set: OracleSet, id: string) {
  const { cases } = JSON.parse(readFileSync(oraclePath(`expected/${set}.json`), 'utf8'))
  return cases.find((known: { id: string }) => known.id === `${set}/${id}`).expected
}

export const exampleMapping = () =>
  readMapping(fileURLToPath(new URL('../../docs/examples/sipas-5-dimensions.mapping.json', import.meta.url)))

/** All answers in their own unit and month: to compare what is computed, not what is withheld. */
export const everythingShown: ReleaseRules = { ...releaseRules, step: 1, areAllPartsShown: () => true }

/** Imports units and responses of a set as a closed survey, and folds by these rules. */
export async function importSet(db: Db, set: OracleSet, rules?: ReleaseRules): Promise<ImportResult> {
  const at = new Date('2026-01-02T00:00:00Z')
  await importTable(db, 'units', oraclePath(`data/${set}_units.csv`), {
    strict: true,
    dryRun: false,
    validFrom: '2000-01-01',
  })
  const window = { windowFrom: '2024-01-01', windowTo: '2025-12-31' }
  await createSurvey(
    db,
    { key: 'imported', title: 'Khảo sát', titleEn: null, template: 'sipas-5-dimensions', ...window },
    at,
  )
  const options = {
    survey: 'imported',
    mapping: exampleMapping(),
    batch: set,
    at,
    strict: true,
    dryRun: false,
    progress: () => {},
  }
  const result = await importResponses(db, oraclePath(`data/${set}_responses.csv`), options)
  await fold(db, () => at, rules)
  return result
}

/** The overview as an administrator's browser gets it. */
export async function overviewOf(app: FastifyInstance, db: Db, query: string): Promise<Overview> {
  const cookie = await signIn(app, db)
  const reply = await app.inject({ url: `/api/v1/overview?${query}`, headers: { cookie } })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json()
}
