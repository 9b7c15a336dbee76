import type { AnalysisKind, AnalysisQuestion, AnalysisResult } from '#contract/analyses.ts'
import type { Reader } from '../db/reader.ts'
import type { Analyse } from './analyse.ts'
import { analyseCrosstab } from './crosstab.ts'
import { analyseItemMean } from './item-mean.ts'
import { analysePriorities } from './priorities.ts'
import { analyseQuality } from './quality.ts'
import { analysisRules } from './rules.ts'
import { openScope } from './scope.ts'
import { analyseWeights } from './weights.ts'

const analyses: Record<AnalysisKind, Analyse> = {
  priorities: analysePriorities,
  quality: analyseQuality,
  weights: analyseWeights,
  crosstab: analyseCrosstab,
  item_mean: analyseItemMean,
}

/** Runs an analysis in one state of the database. */
export async function runAnalysis(
  question: AnalysisQuestion,
  reader: Reader,
  onProgress: (share: number) => void,
  rules = analysisRules,
): Promise<AnalysisResult> {
  const scope = await openScope(reader.db, question, { rules })
  return analyses[question.kind](question, scope, reader, onProgress)
}
