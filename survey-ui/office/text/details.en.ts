import type { DetailsTexts } from './details.vi.ts'

/** The words of the page of details, in English. */
export const detailsEn: DetailsTexts = {
  lead: (unit, period) => `${unit}, ${period}: by group, by question, and side by side.`,
  parts: 'On this page',

  cuts: {
    title: 'Which groups are more satisfied, which less?',
    by: 'Split by',
    keys: {
      field: 'Field',
      procedure: 'Procedure',
      channel: 'Channel',
      respondent_type: 'Respondent',
      service_point: 'Service point',
      competent_unit: 'Deciding agency',
    },
    none: 'Not stated',
    quarters: (period) => `Over quarters that have ended: ${period}.`,
    told: (told, all) => `${told} of ${all} responses can be told apart.`,
    rest: 'The others belong to groups with too few responses in a quarter: shown, they might give a person away.',
    reasons: {
      no_quarter:
        'No quarter of the chosen period has ended. Groups are shown for ended quarters only; choose a longer period, or wait for the end of the quarter.',
      withheld: 'The figures of this unit are withheld in this period, so there are no groups.',
      mean_of_items: 'This method takes the mean of the questions; groups cannot be computed yet.',
      none: 'In this period no group has the five responses in a quarter that it takes.',
    },
    toYear: 'Show the latest 12 months with figures',
    showAll: (n) => `Show all ${n} groups`,
    showFewer: 'Show the 15 largest groups only',
  },

  heat: {
    months: 'How does each question change from month to month?',
    units: 'Which question is weak in which unit?',
    item: 'Question',
    legend: 'Legend',
    steps: 'Index (%), in equal steps from the lowest to the highest of the table',
    withheld: 'Withheld: too few answers, or it would give another cell away',
    nobody: 'Not asked, or no answers yet',
    read: 'Each cell is the index of a question; warm is low, cool is high beside the other cells of the table. Hatched cells are withheld, empty ones have no answers. Press a number for its n and 95% interval; arrow keys move between cells.',
    empty: 'There are no figures by question in this period yet.',
    find: 'Find a unit',
    kind: 'Kind of unit',
    showAll: (n) => `Show all ${n} units`,
    showFewer: (n) => `Show the first ${n} units only`,
    n: 'n',
  },

  compare: {
    title: 'Comparison',
    with: 'Compare with',
    unit: 'Other unit',
    from: 'Other period from',
    to: 'to',
    sameMonths: 'Same months',
    clear: 'Stop comparing',
    previousYear: 'Same months last year',
    first: 'First',
    second: 'Second',
    whole: 'Index as a whole',
    versus: (first, second) => `${first} beside ${second}`,
    difference: 'Difference (points)',
    hint: 'Choose another unit or another period. Only what both sides show is compared.',
    overlap: 'Both sides share responses, so the difference has no interval; they only stand side by side.',
    finding: (first, second, size, isUp) =>
      `${first} is ${size} percentage points ${isUp ? 'above' : 'below'} ${second}.`,
    unclear: (first, second) => `Between ${first} and ${second}: not enough to conclude which is higher.`,
    axis: 'Difference with its 95% interval; the upright rule means equal',
    read: 'Each row is a difference: a dot right of the rule means that the first is higher. Where the bar crosses the rule nothing can be concluded. Among many rows some differ by chance, so a row may not be enough to conclude although its bar does not cross the rule.',
    unclearShort: 'not enough to conclude',
    unclearTogether: 'not enough to conclude among so many rows',
    up: 'higher',
    down: 'lower',
  },

  more: {
    title: 'What to do first?',
    text: 'The map of importance and performance and other analyses are computed from single responses, on the page of analyses.',
    link: 'Open the analysis “what to do first”',
  },
}
