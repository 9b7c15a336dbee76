import { createHash } from 'node:crypto'
import type { Channel } from '#contract/collector.ts'
import { hashOfContent } from '../collection/body-hash.ts'
import { type ResponseContent, toStored } from '../collection/to-stored.ts'
import type { Db } from '../db/client.ts'
import { saveCatalogue } from '../queries/catalogue.ts'
import { ensureBatch, ensureCollector } from '../queries/collectors.ts'
import { findKeys, findStoredElsewhere, type Origin, type StoredResponse } from '../queries/responses.ts'
import { saveResponses } from '../queries/save-responses.ts'
import { addSurveyUnits, offerSurvey, type Survey } from '../queries/surveys.ts'
import type { RowFault } from './report.ts'
import type { ReadRow } from './row-reader.ts'

const perUnit = 500

export interface BatchTarget {
  survey: Survey
  /** Name of the batch. */
  batch: string
  createsMissingCodes: boolean
  at: Date
}

/** Gathers responses per unit and stores them some hundreds at a time. */
export class BatchWriter {
  added = 0
  same = 0
  readonly faults: RowFault[] = []
  private readonly db: Db
  private readonly target: BatchTarget
  private readonly waiting = new Map<number, ReadRow[]>()
  private readonly origins = new Map<string, { token: string; origin: Origin }>()
  private readonly createdCodes = new Set<string>()
  private batchId: number | null = null

  constructor(db: Db, target: BatchTarget) {
    this.db = db
    this.target = target
  }

  async add(row: ReadRow): Promise<void> {
    if (this.target.createsMissingCodes) await this.createCodes(row.codes)
    const queue = this.waiting.get(row.unitId) ?? []
    queue.push(row)
    this.waiting.set(row.unitId, queue)
    if (queue.length >= perUnit) await this.write(row.unitId, queue)
  }

  async flush(): Promise<void> {
    for (const [unitId, queue] of this.waiting) await this.write(unitId, queue)
  }

  private async write(unitId: number, rows: ReadRow[]): Promise<void> {
    this.waiting.delete(unitId)
    for (const { channel } of rows) await this.originOf(unitId, channel)
    const fresh = await this.withoutMoved(unitId, rows)
    const queue = await Promise.all(fresh.map((row) => this.judge(row)))
    const won = await saveResponses(
      this.db,
      unitId,
      queue.map(({ stored }) => stored),
    )
    this.added += won.size
    const lost = queue.filter(({ stored }) => !won.has(stored.responseId))
    if (lost.length === 0) return
    const keys = await findKeys(
      this.db,
      unitId,
      lost.map(({ stored }) => stored.responseId),
    )
    for (const { line, stored } of lost) {
      if (keys.get(stored.responseId)?.bodyHash === stored.bodyHash) this.same++
      else this.faults.push({ line, reason: 'was imported before with other values; the first import stays' })
    }
  }

  /** Rows that were imported before under another unit would count a person twice. */
  private async withoutMoved(unitId: number, rows: ReadRow[]): Promise<ReadRow[]> {
    const ids = rows.map(({ id }) => id)
    const elsewhere = await findStoredElsewhere(this.db, unitId, ids)
    for (const { id, line } of rows) {
      if (elsewhere.has(id))
        this.faults.push({ line, reason: 'was imported before for another unit; the first import stays' })
    }
    return rows.filter(({ id }) => !elsewhere.has(id))
  }

  private async judge(row: ReadRow): Promise<{ line: number; stored: StoredResponse }> {
    const { line, id: responseId, questionnaire, day } = row
    const { token, origin } = await this.originOf(row.unitId, row.channel)
    const content: ResponseContent = { ...row.content, collector: token }
    const bodyHash = hashOfContent(content)
    const judged = { responseId, bodyHash, codeHash: null, content, origin, questionnaire, day }
    return { line, stored: toStored({ ...judged, survey: this.target.survey, dayUncertain: false }) }
  }

  /** The batch's collector for a unit and channel, made at its first row. */
  private async originOf(unitId: number, channel: Channel): Promise<{ token: string; origin: Origin }> {
    const name = `${unitId} ${channel}`
    const found = this.origins.get(name)
    if (found) return found
    const { batch, at, survey } = this.target
    this.batchId ??= await ensureBatch(this.db, batch, 'import', at)
    const token = createHash('sha256')
      .update(`${batch}\u0000${unitId}\u0000${channel}`)
      .digest('hex')
      .slice(0, 24)
    const { batchId } = this
    const collector = await ensureCollector(
      this.db,
      { token, unitId, kind: 'import', channel, name: batch, batchId },
      at,
    )
    await offerSurvey(this.db, collector.collectorId, survey.surveyId, 0)
    await addSurveyUnits(this.db, survey.surveyId, [unitId])
    const known = {
      survey,
      hasVersion: true,
      hasField: true,
      hasProcedure: true,
      competentUnitId: null,
    }
    const { collectorId, servicePointId, kind, fieldCode, procedureCode, revokedOn, expiresOn, codes } =
      collector
    const place = { kind, fieldCode, procedureCode, revokedOn, expiresOn, codes }
    const origin: Origin = { collectorId, unitId, servicePointId, batchId, channel, ...place, ...known }
    this.origins.set(name, { token, origin })
    return { token, origin }
  }

  private async createCodes({ field, procedure }: ReadRow['codes']): Promise<void> {
    const name = `${field} ${procedure}`
    if (!field || this.createdCodes.has(name)) return
    this.createdCodes.add(name)
    await saveCatalogue(this.db, [
      { code: field, name: field, nameEn: null, procedures: procedure ? [[procedure, procedure]] : [] },
    ])
  }
}
