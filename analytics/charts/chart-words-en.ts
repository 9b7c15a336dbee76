import type { ChartWords } from './chart-words.ts'

/** Words on charts in English. */
export const chartWordsEn: ChartWords = {
  index: 'Index (%)',
  zoomed: (low, high) => `shortened axis, shows ${low} to ${high}% only`,
  indexColumn: 'Index',
  respondentsColumn: 'Responses',
  rankColumn: 'Rank',
  groupColumn: 'Group',
  band: 'grey band: 95% interval',
  target: (value) => `dashed line: target ${value}`,
  hatched: 'hatched: withheld to protect respondents',
  withheldSmall: (minimum) => `withheld (fewer than ${minimum})`,
  withheldComplementary: 'withheld (protects a small group)',
  noAnswers: 'no responses yet',
  noIndex: 'responses, but no index from them',
  withheldLevels: 'withheld to protect respondents',
  levelAxis: (middle) => `Share (%)${middle ? `, divided at “${middle}”` : ''}; n: number of answers`,
  estimate: ({ index, interval, respondents }) =>
    `${index} (95% interval ${interval}; n = ${respondents} responses)`,
  estimates: (rows) => `Chart of the satisfaction index of ${rows} entries with 95% intervals.`,
  span: ({ lowest, lowestLabel, highest, highestLabel }) =>
    `Indices lie between ${lowest} (${lowestLabel}) and ${highest} (${highestLabel}).`,
  trend: (first, last) => `Chart of the satisfaction index from ${first} to ${last} with 95% intervals.`,
  ends: (first, last) => `First: ${first}. Last: ${last}.`,
  breaks: (labels) => `The series changes meaning at: ${labels.join('; ')}.`,
  levels: (rows) => `Chart of how the answers to ${rows} entries spread over the levels.`,
  withheldCount: (rows) => `${rows} withheld, for too few responses or to protect a small group.`,
  absentCount: (rows) => `${rows} without responses or withheld.`,
  importance: 'Importance (% of what is explained)',
  quadrantAxes: (x, y) => `Across: satisfaction index (%)${x}. Up: importance (%)${y}. Dashes: means.`,
  zoomedAxis: (low, high) => `, only ${low} to ${high} shown`,
  quadrants: {
    concentrate_here: 'Concentrate here',
    keep_up: 'Keep it up',
    low_priority: 'Lower priority',
    possible_overkill: 'Good, little weight',
  },
  quadrantMap: (rows) => `Map of importance and satisfaction of ${rows} dimensions.`,
  empty: 'There are no figures to draw yet.',
}
