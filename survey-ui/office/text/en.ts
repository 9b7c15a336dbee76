import type { Instrument } from '#contract/questionnaire.ts'
import { collectEn } from './collect.en.ts'
import { linksEn } from './links.en.ts'
import { setupEn } from './setup.en.ts'
import { tabletsEn } from './tablets.en.ts'
import type { Texts } from './vi.ts'

const indices: Record<Instrument, string> = {
  sipas: 'Satisfaction index',
  counter: 'Share satisfied at the counter',
  dossier: 'Share of dossier ratings at the highest level',
  custom: 'Satisfaction index',
}

/** Every text of the office page in English. */
export const en: Texts = {
  documentTitle: (page) => `${page} · Hài Lòng`,
  product: 'Hài Lòng',
  office: 'Home affairs office',
  demonstration: 'SIMULATED DATA',
  demonstrationNote: 'Every figure on this page is made up; none is a real survey result.',
  skip: 'Skip to main content',
  pages: {
    overview: 'Overview',
    details: 'Details',
    analyses: 'Analyses',
    comments: 'Comments',
    actions: 'Actions',
    reports: 'Reports',
    collect: 'Collecting',
    paper: 'Paper',
    setup: 'Set-up',
    questionnaires: 'Questionnaires',
    people: 'Accounts',
    audit: 'Audit log',
    account: 'My account',
  },
  navigation: 'Pages',
  darkTheme: 'Dark colours',
  language: 'Language',
  signOut: 'Sign out',
  roles: {
    administrator: 'Administrator',
    manager: 'Survey manager',
    analyst: 'Analyst',
    unit_head: 'Head of unit',
    clerk: 'Data entry',
    supervisor: 'Supervisor',
  },
  instruments: {
    sipas: 'SIPAS survey',
    counter: 'Rating at the counter',
    dossier: 'Rating of dossiers',
    custom: 'Own survey',
  },
  kinds: {
    country: 'Country',
    province: 'Province or city',
    department: 'Department',
    district: 'District (before July 2025)',
    commune: 'Commune or ward',
    one_stop_centre: 'One-stop centre',
    public_service_unit: 'Public-service unit',
    state_enterprise: 'State enterprise',
  },

  insecure: {
    title: 'This page needs a secure connection (HTTPS)',
    reason: (address) =>
      `The browser opened ${address} over a connection that is not encrypted, where passwords and figures can be read on the way.`,
    remedy:
      'What to do: ask the administrator to give the server a certificate (TLS_CERT and TLS_KEY), then open',
    local: (address) => `On the server itself, ${address} works.`,
  },

  signIn: {
    title: 'Sign in',
    lead: 'For staff who follow the satisfaction of citizens.',
    login: 'User name',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show password',
    capsLock: 'Caps Lock is on.',
    submit: 'Sign in',
    busy: 'Signing in…',
    loginMissing: 'Enter your user name.',
    passwordMissing: 'Enter your password.',
    wrong: 'The user name or the password is not right. Please check and try again.',
    tooMany: (seconds) =>
      `Too many attempts. Please wait ${seconds ? `${seconds} seconds` : 'a minute'}, then sign in again.`,
    expired: 'Your session has ended. Please sign in again; you will return to the page you were on.',
    signedOut: 'You have signed out.',
    forgotten: 'Forgotten your password? Ask the administrator for a link to choose a new one.',
  },

  faults: {
    signedOut: 'Your session has ended. Please sign in again and go on.',
    network: 'The server could not be reached. Nothing was lost; check the network and try again.',
    invalid: 'The server did not accept this request. Clear the filters and try again.',
    notAllowed: 'Your role does not allow this.',
    notFound: 'There is no such unit, or you may not see it.',
    noUnits: 'There are no units yet. Import the list of units under Set-up, Begin.',
    exists: 'This key is taken. Choose another.',
    loopback:
      'The public address of the server (PUBLIC_URL) is a local one that citizens’ phones cannot open. Ask the administrator to set PUBLIC_URL to an address that citizens can reach.',
    methodUnfit:
      'This period cannot be computed by the chosen method: a survey in it keeps its sums for other satisfied levels or other groups of questions. Choose another period, or the method of each survey.',
    factorsLocked:
      'The key of the second factors is missing on the server, so codes of apps cannot be checked. Use a recovery code, or tell whoever looks after the server.',
    settingChanged:
      'Somebody has just changed this setting. Nothing was saved; reload to see it, then do it again if it is still needed.',
    surveyChanged:
      'Somebody else has just changed this survey. Nothing was saved; close this to see it as it is now, then do it again if it is still needed.',
    tooMany: 'Too many requests. Wait a minute, then try again.',
    server: 'Something went wrong on the server. Nothing was lost; try again in a moment.',
    other: (message) => `The server refused: ${message}`,
    retry: 'Try again',
    stale: (time) => `Could not update. The figures below are those of ${time}.`,
  },
  loading: 'Loading…',

  filters: {
    title: 'Filters',
    instrument: 'Kind of measurement',
    unit: 'Unit',
    period: 'Period',
    from: 'From',
    to: 'To',
    presets: {
      latest: 'Latest 12 months with data',
      thisYear: 'This year',
      lastYear: 'Last year',
      thisQuarter: 'This quarter',
    },
    asOf: 'Map of units on',
    asOfNone: 'end of period',
    ownPeriod: 'Own choice',
    all: 'Clear all filters',
    change: 'Change filters',
    unitSearch: 'Type a name or code; diacritics are optional',
    unitNone: 'No unit matches.',
    unitCount: (found) => `${found} units`,
    path: 'Units above',
  },

  period: {
    month: (month, year) => `${monthNames[month - 1]} ${year}`,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    year: (year) => year,
    months: (from, to) => `${from} – ${to}`,
  },

  finding: {
    subject: (instrument, unit, period) => `${indices[instrument]} of ${unit}, ${period}:`,
    support: (interval, n) => `(${interval}; n = ${n} responses)`,
    up: (size) => `Up ${size} percentage points on the previous period`,
    down: (size) => `Down ${size} percentage points on the previous period`,
    same: 'Hardly changed from the previous period',
    unclear: ', too uncertain to call a change',
    noPrevious: 'There are no figures of a previous period to compare with.',
    notCompared: (reason) => `No comparison with the period before: ${reason}.`,
    previous: (period, interval) =>
      `The previous period is ${period}. At 95% confidence the change lies within ${interval} percentage points.`,
    between: (low, high) => `${low} to ${high}`,
    withheldSmall: (instrument, unit, period, minimum) =>
      `The ${lowerFirst(indices[instrument])} of ${unit}, ${period}, is withheld: there are fewer than ${minimum} responses.`,
    withheldOther: (instrument, unit, period) =>
      `The ${lowerFirst(indices[instrument])} of ${unit}, ${period}, is withheld: it would reveal the figures of a group that is too small.`,
    incomplete: (instrument, unit, period) =>
      `The ${lowerFirst(indices[instrument])} of ${unit}, ${period}, cannot be computed: a part of it has too few responses to be published, and the method needs all parts.`,
    none: (unit, period) => `No figures of ${unit} have been released for ${period}.`,
    draft: 'The method is a draft',
    copy: 'Copy this finding',
    copied: 'Copied',
  },

  waiting: {
    count: (n) => `${n} responses are waiting to be released.`,
    why: (minimum) =>
      `In each unit, new responses enter the figures at least ${minimum} at a time, so that nobody can work out what one person answered.`,
    updated: (time) => `Updated at ${time}`,
  },

  report: {
    pdf: {
      action: 'Download PDF report',
      busy: 'Preparing the report…',
      failed: 'The report could not be made.',
      done: 'The report was downloaded.',
    },
    xlsx: {
      action: 'Download Excel tables',
      busy: 'Preparing the tables…',
      failed: 'The tables could not be made.',
      done: 'The tables were downloaded.',
    },
    fileName: 'report',
  },

  figure: {
    chart: 'Chart',
    table: 'Table',
    view: 'View',
    files: 'Download:',
    png: 'PNG picture',
    svg: 'SVG picture',
    csv: 'CSV numbers',
    fileFailed: 'The file could not be made; check the network and try again.',
    row: 'Row',
    importance: 'Importance (%)',
    howToRead: 'How to read this',
    read: {
      estimates:
        'A dot is the index, the bar its 95% interval. Where bars overlap much, nobody can say which is higher. Hatching stands for figures that are withheld.',
      ranking:
        'A dot is the index, the bar its 95% interval. Units of one group cannot be told apart; the numbers at the right are the ranks that remain possible.',
      trend:
        'The line joins the index of each month, the band is the 95% interval. It breaks where a month has no figure or withholds it; an upright rule marks where method or questions changed.',
      levels:
        'Each bar is all answers to one question: dissatisfied to the left, satisfied to the right, the middle level around zero.',
      quadrants:
        'Higher means more important for satisfaction as a whole, further right better rated. The upper left corner is what to do first.',
    },
    context: (unit, n, date) => `${unit} · n = ${n} responses · figures up to ${date}`,
    source: (surveys) => `Source: ${surveys}`,
    chartFailed: 'This browser could not draw the chart; here is the table.',
    download: 'Download CSV',
    showAll: (count) => `Show all ${count} rows`,
    showFewer: 'Show fewer',
  },

  columns: {
    grade: 'Grade',
    unit: 'Unit',
    kind: 'Kind',
    rank: 'Possible ranks',
    change: 'On the period before (points)',
    verdict: 'Conclusion',
    group: 'Group',
    changeLow: 'Change: lower',
    changeHigh: 'Change: upper',
    code: 'Code',
    dimension: 'Dimension',
    month: 'Month',
    item: 'Item',
    respondents: 'Responses (n)',
    answers: 'Answers (n)',
    index: 'Index (%)',
    interval: '95% interval',
    low: 'Low (%)',
    high: 'High (%)',
    position: (from, to) => `On a scale of ${from}–${to}%`,
    note: 'Note',
  },

  withheld: {
    small: (minimum) => `Withheld: fewer than ${minimum} responses`,
    complementary: 'Withheld: it would reveal another cell',
    none: 'No responses yet',
    incomplete: 'Responses, but no index from them',
  },

  contents: {
    title: 'How satisfied are people with each content?',
    column: 'Content',
    note: 'Each content takes its dimensions together. The number of responses here is the least there can be.',
  },
  dimensions: {
    title: 'How satisfied are people with each dimension?',
    laterMonths:
      'Some dimensions have more responses than the whole: where a month has too few answers to one, they are counted with a later month.',
  },
  trend: { title: 'How does the index change from month to month?' },
  items: {
    title: 'Which items are rated lowest?',
    titleOfOne: 'Which level do people choose?',
    note: 'From the lowest index to the highest. Each column gives the percentage of answers at that level.',
    all: 'All dimensions',
  },
  levels: {
    five: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
    three: ['Lowest level', 'Middle level', 'Highest level'],
    other: (level) => `Level ${level}`,
    caption: (levels) => `Items with ${levels} levels`,
  },
  units: {
    title: 'How do the units differ?',
    note: 'Each kind of unit is ranked on its own, among the units that can be shown. “Possible ranks” are those that the responses leave open, right for the whole table at once with 95% confidence. Up or down is said only where it stays clear after allowing for how many units are compared. The upright line is the overall index.',
    titleOf: (kind, units) => `${kind} (${units})`,
    group: (group, units) => `Group ${group}: ${units} units, which is better cannot be told`,
    groupOfOne: (group) => `Group ${group}: 1 unit`,
    unranked: (units) => `Not ranked: ${units}`,
    sorting: 'Sort by',
    sortBy: {
      rank: 'Sort by rank',
      name: 'Sort by name',
      respondents: 'Sort by responses',
      index: 'Sort by index',
      change: 'Sort by change',
    },
    search: 'Find a unit',
    kind: 'Kind of unit',
    everyKind: 'All kinds',
    none: 'No unit matches the search.',
    count: (shown, all) => `${shown} of ${all} units`,
    whole: 'as a whole',
    own: 'collected directly',
    fileName: 'units',
  },

  method: {
    title: 'How it is computed',
    name: 'Name',
    basis: 'Basis',
    state: 'State',
    draft: 'Draft, not an official formula',
    inUse: 'In use',
    version: 'Version',
    hash: 'Fingerprint (SHA-256)',
    formula: 'Formula',
    aggregations: {
      pooled_answers:
        'The index is the number of answers at a level that counts as satisfied, divided by all answers that chose a level, over all items of the dimensions together.',
      mean_of_items: 'The index is the plain mean of the indices of the items.',
      mean_of_dimensions: 'The index is the plain mean of the indices of the dimensions.',
      explicit_weights: 'The index is a weighted mean of the dimensions; the weights are part of the method.',
    },
    n: 'What n is',
    nMeaning:
      'n is the number of responses with at least one answer that counts; for an item it is the number of answers. Skipped items and “No opinion” do not count.',
    interval: '95% interval',
    intervalMeaning:
      'With a limited number of responses an index is uncertain. If the survey were repeated many times in the same way, about 95 of 100 such intervals would hold the true value. The interval says nothing about people who did not answer.',
    sampling: 'Sample',
    comparison: 'Against the period before',
    comparisonMeaning:
      'The period before has as many months. The interval of a change comes from those of both indices (Newcombe where each response is one answer; otherwise allowing for the answers of one response being alike). Where many units are compared, up or down is said only if it stays clear after Benjamini–Hochberg. Nothing is compared where the method or the questions have changed.',
    ranking: 'Ranks',
    rankingMeaning:
      'The ranges of ranks hold for the whole table at once with 95% confidence (Klein, Wright and Wieczorek 2020). Within a group all intervals overlap. Limits for units of a size are those of a 99.8% funnel plot (Spiegelhalter 2005); estimates are drawn towards the level of all after DerSimonian and Laird.',
    minimum: (minimum) => `Why cells are withheld (k = ${minimum})`,
    minimumMeaning: (minimum) =>
      `Figures of fewer than ${minimum} responses are not shown, so that nobody can be recognised. At times another cell is withheld too: otherwise the hidden one could be had by subtraction.`,
    surveys: 'Surveys',
    closed: (date) => `closed ${date}`,
    asOf: 'Map of units',
    asOfMeaning: (date) => `As organised on ${date}.`,
  },

  empty: {
    noSurvey: (instrument) => `There is no survey of the kind “${instrument}” yet.`,
    noSurveyLead:
      'Once there is a survey and responses come in, this page shows the index, the dimensions, the months and every unit.',
    toSetup: 'Set up a survey',
    noResponsesLead:
      'Once there are enough responses, this page shows the index, the dimensions, the months and every unit. Check the period, or see whether the collection points are ready.',
    toCollectors: 'See the collection points',
    toLatest: 'Show the latest 12 months',
  },

  ...setupEn,
  collect: collectEn,
  tablets: tabletsEn,
  links: linksEn,
  sample: {
    open: 'Plan the sample',
    lead: 'How many forms to hand out in each unit for figures that are exact enough.',
  },
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
