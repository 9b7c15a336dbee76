import type { CutKey } from '#contract/cuts.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { procedureNames, servicePointNames, unitNames } from '../queries/cut-names.ts'
import { fieldNames } from '../queries/populations.ts'
import { findVersion } from '../queries/questionnaires.ts'
import type { Survey } from '../queries/surveys.ts'

/** What a value of a cut is called: its code where it has no name, null where the reader's language names it. */
export async function titlesOfCut(
  db: Db,
  by: CutKey,
  surveys: readonly Survey[],
): Promise<(value: string) => LocalText | null> {
  if (by === 'channel') return () => null
  const names = await namesOf(db, by, surveys)
  return (value) => (value === '' ? null : (names.get(value) ?? { vi: value }))
}

function namesOf(
  db: Db,
  by: Exclude<CutKey, 'channel'>,
  surveys: readonly Survey[],
): Promise<Map<string, LocalText>> {
  switch (by) {
    case 'field':
      return fieldNames(db)
    case 'procedure':
      return procedureNames(db)
    case 'service_point':
      return servicePointNames(db)
    case 'competent_unit':
      return unitNames(db)
    case 'respondent_type':
      return typeNames(db, surveys)
  }
}

/** The options of the question who answers, the newest words last. */
async function typeNames(db: Db, surveys: readonly Survey[]): Promise<Map<string, LocalText>> {
  const names = new Map<string, LocalText>()
  const versions = surveys
    .toReversed()
    .flatMap(({ questionnaireKey, questionnaireVersion, nextVersion }) =>
      [questionnaireVersion, nextVersion].map((version) => ({ questionnaireKey, version })),
    )
  for (const { questionnaireKey, version } of versions) {
    const asked = version === null ? null : await findVersion(db, questionnaireKey, version)
    for (const item of asked?.respondent ?? [])
      if (item.key === 'type') for (const { key, label } of item.options) names.set(key, label)
  }
  return names
}
