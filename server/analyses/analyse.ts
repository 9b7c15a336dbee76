import type { AnalysisQuestion, AnalysisResult } from '#contract/analyses.ts'
import type { Reader } from '../db/reader.ts'
import type { AnalysisScope } from './scope.ts'

/** One kind of analysis: reads the rows it needs and resolves to what may be shown. */
export type Analyse = (
  question: AnalysisQuestion,
  scope: AnalysisScope,
  reader: Reader,
  onProgress: (share: number) => void,
) => Promise<AnalysisResult>
