import type { AnalysisKind, AnalysisQuestion, AnalysisResult } from '#contract/analyses.ts'
import type { Reader } from '../db/reader.ts'
import type { Analyse } from './analyse.ts'
import { analysePriorities } from './priorities.ts'
import { openScope } from './scope.ts'

const analyses: Record<AnalysisKind, Analyse> = { priorities: analysePriorities }

/** Runs an analysis in one state of the database. */
export async function runAnalysis(
  question: AnalysisQuestion,
  reader: Reader,
  onProgress: (share: number) => void,
): Promise<AnalysisResult> {
  const scope = await openScope(reader.db, question)
  return analyses[question.kind](question, scope, reader, onProgress)
}
