import type { QuarantineGroup, QuarantinePart } from '#contract/quarantine.ts'
import { allItems, type LocalText, type Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { countQuarantined, type QuarantineCount } from '../queries/quarantine.ts'
import { findVersion } from '../queries/questionnaires.ts'

/** What waits in these units, grouped by place, day and reason, with the words of the questions where we know them. */
export async function listQuarantine(
  db: Db,
  unitIds: readonly number[] | null = null,
): Promise<QuarantineGroup[]> {
  const counts = await countQuarantined(db, unitIds)
  const findPrompt = await promptsFor(db, counts)
  const groups = new Map<string, QuarantineGroup>()
  for (const row of counts) {
    const { collectorId, collector, unitId, day, reason, count } = row
    const name = `${collectorId} ${day} ${reason}`
    const group = groups.get(name) ?? { collectorId, collector, unitId, day, reason, count: 0, parts: [] }
    group.count += count
    addPart(group.parts, toPart(row, findPrompt(row)))
    groups.set(name, group)
  }
  return [...groups.values()]
}

type FindPrompt = (row: QuarantineCount) => LocalText | null

async function promptsFor(db: Db, counts: readonly QuarantineCount[]): Promise<FindPrompt> {
  const versions = new Map<string, Questionnaire | null>()
  const nameOf = ({ survey, version }: QuarantineCount) => `${survey?.questionnaireKey} ${version}`
  for (const row of counts) {
    if (row.itemKey === null || !row.survey || versions.has(nameOf(row))) continue
    versions.set(nameOf(row), await findVersion(db, row.survey.questionnaireKey, row.version))
  }
  return (row) => {
    const questionnaire = versions.get(nameOf(row))
    if (!questionnaire) return null
    const asked = [...allItems(questionnaire), ...questionnaire.respondent]
    return asked.find(({ key }) => key === row.itemKey)?.prompt ?? null
  }
}

function toPart({ survey, itemKey, count }: QuarantineCount, prompt: LocalText | null): QuarantinePart {
  return {
    survey: survey && { key: survey.key, title: survey.title, titleEn: survey.titleEn },
    // The key of a question that we do not have is text that a stranger wrote; it is not repeated.
    item: itemKey === null ? null : { key: prompt && itemKey, prompt },
    count,
  }
}

/** Parts that read the same are one: strangers can invent as many keys as they like. */
function addPart(parts: QuarantinePart[], part: QuarantinePart): void {
  const nameOf = ({ survey, item }: QuarantinePart) => JSON.stringify([survey?.key, item?.key, item === null])
  const same = parts.find((known) => nameOf(known) === nameOf(part))
  if (same) same.count += part.count
  else parts.push(part)
}
