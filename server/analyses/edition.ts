/** To be raised when results come out otherwise than before. */
const edition = 5

/**
 * What stands in the table of jobs as the kind of an analysis. It names the edition, so that what an older program
 * left behind is not shown for what this one would say.
 */
export const analysisJob = `analysis-${edition}`
