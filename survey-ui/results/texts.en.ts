import type { ResultsTexts } from './texts.vi.ts'

/** Words of the public results in English. */
export const resultsEn: ResultsTexts = {
  demonstration: 'SIMULATED DATA (DỮ LIỆU MÔ PHỎNG) – not real results',
  skip: 'To the main content',
  home: 'Published survey results',
  otherLanguage: 'Tiếng Việt',
  all: 'All published results',

  list: {
    lead: 'How satisfied people and organisations are with the service of state agencies. Every number here was checked and approved, and does not change once it is published.',
    none: 'Nothing has been published yet.',
    noneLead: 'Results will be here as soon as they are published. Nobody has to sign in.',
    year: (year) => year,
    day: (day) => `Published with the document of ${day}`,
    edition: (edition) => `edition ${edition}`,
    english: 'English',
  },
  subjects: {
    sipas: 'Satisfaction with administrative services',
    counter: 'Ratings at the counter',
    dossier: 'Ratings of dossiers',
    custom: 'Survey of opinions',
  },
  period: {
    month: (month, year) =>
      `${'January February March April May June July August September October November December'.split(' ')[month - 1]} ${year}`,
    quarter: (quarter, year) => `quarter ${['I', 'II', 'III', 'IV'][quarter - 1]} of ${year}`,
    year: (year) => year,
    months: (from, to) => `${from} to ${to}`,
  },

  missing: {
    title: 'There is no such result',
    lead: 'The address may be mistyped, or this result has not been published.',
  },

  document: (number, day) => `Document no. ${number} of ${day}`,
  signer: (signer) => `Signed by ${signer}`,
  newer: 'A newer edition has taken the place of this one, which is kept for comparison.',
  toNewer: (edition) => `See edition ${edition}`,

  whole: {
    title: 'The result as a whole',
    of100: (index) => `Of every 100 answers, about ${index} are satisfied.`,
    support: (index, low, high, respondents) =>
      `The satisfaction index is ${index}, from ${respondents} responses. As not everybody was asked, the true number may lie anywhere from ${low} to ${high}.`,
    withheld: (minimum) =>
      `The result as a whole is not told: there are fewer than ${minimum} responses, and it could lay somebody open.`,
    complementary: 'The result as a whole is not told: it would give a group away that is too small.',
    none: 'There is no result as a whole for this period yet.',
    up: (size) => `Against the period before, the index rose by ${size} percentage points.`,
    down: (size) => `Against the period before, the index fell by ${size} percentage points.`,
    unclear: 'Against the period before, it cannot be said whether it rose or fell.',
    grade: (grade) => `Grade: ${grade}.`,
    target: (target) => `Target: ${target}.`,
  },
  noChange: {
    no_previous: 'There are no figures for the period before to compare with.',
    withheld: 'Not compared with the period before: one of both has too few responses.',
    other_method: 'Not compared with the period before: it was measured by another method.',
    other_questionnaire: 'Not compared with the period before: the questions have changed.',
  },

  contents: {
    title: 'Satisfaction with each content',
    lead: 'Each content takes its sides together. Responses are the fewest there can be: more people may have answered.',
    name: 'Content',
  },
  dimensions: { title: 'Satisfaction with each side of the service', name: 'What was asked about' },
  units: {
    title: 'Results of each unit',
    lead: 'Where the ranges of two units overlap, neither can be said to be better. “Possible ranks” are those that the responses allow.',
    name: 'Unit',
    rank: 'Possible ranks',
  },
  columns: { index: 'Index', interval: 'May be from – to (%)', respondents: 'Responses' },
  withheld: {
    small: (minimum) => `fewer than ${minimum} responses, not told`,
    complementary: 'not told, or another group could be found out',
    none: 'no responses',
    incomplete: 'cannot be computed',
  },
  kinds: {
    country: 'Country',
    province: 'Provinces and cities',
    department: 'Departments',
    district: 'Districts (before 07/2025)',
    commune: 'Communes and wards',
    one_stop_centre: 'One-stop centres',
    public_service_unit: 'Public-service units',
    state_enterprise: 'State enterprises',
  },

  told: {
    title: 'You said – we did',
    lead: 'What people said, what was done about it, and whether it helped.',
    heard: 'People said',
    did: 'We did',
    result: 'What came of it',
    helped: 'Did it help?',
    up: (size, period) => `Yes: the index rose by ${size} percentage points (${period}).`,
    down: (size, period) => `No: the index fell by ${size} percentage points (${period}).`,
    unclear: (period) => `It cannot be said yet (${period}).`,
    notYet: 'There are no figures of a later period yet.',
  },

  files: {
    title: 'Download',
    names: { pdf: 'The whole report (PDF)', workbook: 'Tables (Excel)', model: 'Everything it says (JSON)' },
    size: (kilobytes) => `${kilobytes} kB`,
    fingerprint: 'SHA-256 checksums',
    fingerprintLead: 'A downloaded file is the published one if its checksum is the one below.',
  },
  data: {
    title: 'Open data',
    lead: 'Each table of the report is a file. The code book explains every column.',
    codeBook: 'Code book (CSV)',
    licence: 'Free to reuse with the source named (CC BY 4.0).',
    tables: (count) => `${count} tables`,
    csv: 'CSV',
    json: 'JSON',
  },
  editions: {
    title: 'Published editions',
    edition: (edition, day) => `Edition ${edition}, ${day}`,
    reason: (reason) => `Why there is this edition: ${reason}`,
    differences: (count) => `Differs from the one before in ${count} figures`,
    same: 'All figures are those of the edition before.',
    columns: { where: 'Where', before: 'Before', after: 'Now' },
    more: (count) => `${count} more figures differ; the JSON files of both editions tell them all.`,
  },
  basis: {
    title: 'How was this computed?',
    index: 'The satisfaction index is the share of “satisfied” or “very satisfied” among all answers.',
    minimum: (minimum) =>
      `Figures of groups with fewer than ${minimum} responses are not told, nor those that would give them away, so that nobody learns what one person answered.`,
    method: (title) => `Method: ${title}.`,
    draft: 'This method is a draft after the frame of the Ministry of Home Affairs.',
    surveys: 'From the surveys',
    survey: (title, questionnaire) => `${title} (questionnaire ${questionnaire})`,
    asOf: (day) => `Map of units: ${day}.`,
    hash: (hash) => `Hash of the method: ${hash}`,
  },
}
