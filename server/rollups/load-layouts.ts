import type { Db } from '../db/client.ts'
import { findMethod, listVersions } from '../queries/questionnaires.ts'
import { listSurveys } from '../queries/surveys.ts'
import { type Layout, layoutOf } from './layout.ts'

export type LayoutFor = (surveyId: number, version: number) => Layout

/** Layouts of every survey's versions, looked up by survey and version. */
export async function loadLayouts(db: Db): Promise<LayoutFor> {
  const versions = await listVersions(db)
  const layouts = new Map<string, Layout>()
  for (const survey of await listSurveys(db)) {
    const found = await findMethod(db, survey.methodKey, survey.methodVersion)
    if (!found) throw new Error(`survey ${survey.key} has no method`)
    for (const { questionnaireKey, version, document } of versions) {
      if (questionnaireKey === survey.questionnaireKey) {
        layouts.set(`${survey.surveyId} ${version}`, layoutOf(document, found.method))
      }
    }
  }
  return (surveyId, version) => {
    const layout = layouts.get(`${surveyId} ${version}`)
    if (!layout) throw new Error(`no layout for survey ${surveyId}, version ${version}`)
    return layout
  }
}
