import {
  areAllPartsShown,
  chooseParts,
  planCuts,
  planExclusions,
  planRelease,
} from '../../analytics/index.ts'

/** Fewest respondents that may be told apart by watching a figure move. */
export const releaseStep = 5

/** By which rules responses become visible. Tests weaken them, to show that an attack then succeeds. */
export const releaseRules: ReleaseRules = {
  step: releaseStep,
  planRelease,
  planExclusions,
  chooseParts,
  areAllPartsShown,
  planCuts,
}

export interface ReleaseRules {
  step: number
  planRelease: typeof planRelease
  planExclusions: typeof planExclusions
  chooseParts: typeof chooseParts
  areAllPartsShown: typeof areAllPartsShown
  planCuts: typeof planCuts
}
