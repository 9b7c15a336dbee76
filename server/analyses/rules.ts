import { crossWithheld, isRestTold } from './cross-withheld.ts'
import { editionBlocks } from './edition-blocks.ts'
import { leftOutBlocks } from './left-out-blocks.ts'
import { mapViews } from './map-views.ts'

/** By which rules analyses withhold. Tests weaken them, to show that an attack then succeeds. */
export const analysisRules: AnalysisRules = {
  crossWithheld,
  isRestTold,
  leftOutBlocks,
  editionBlocks,
  mapViews,
}

export interface AnalysisRules {
  crossWithheld: typeof crossWithheld
  isRestTold: typeof isRestTold
  leftOutBlocks: typeof leftOutBlocks
  editionBlocks: typeof editionBlocks
  mapViews: typeof mapViews
}
