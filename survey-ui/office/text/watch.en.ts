import type { WatchTexts } from './watch.vi.ts'

const listed = (names: readonly string[], count: number) =>
  names.length === 0
    ? ''
    : `: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`

const several = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

/** Texts of what the overview shows beside the figures, in English. */
export const watchEn: WatchTexts = {
  attention: {
    title: 'Needs attention today',
    none: 'Nothing needs attention.',
    failed: 'What needs attention today could not be read.',
    missing: (forms, tablets) =>
      `${several(forms, 'form', 'forms')} that tablets recorded ${forms === '1' ? 'is' : 'are'} missing${listed(tablets, tablets.length)}`,
    forked: (count, tablets) =>
      `${several(count, 'tablet was', 'tablets were')} copied to another${listed(tablets, tablets.length)}`,
    full: (count, tablets) =>
      `${several(count, 'tablet is', 'tablets are')} nearly full${listed(tablets, tablets.length)}`,
    silent: (count, since, tablets, all) =>
      `${several(count, 'tablet is', 'tablets are')} silent, the longest since ${since}${listed(tablets, all)}`,
    delayed: (count, day, tablets, all) =>
      `${several(count, 'tablet holds', 'tablets hold')} unsent forms since ${day}${listed(tablets, all)}`,
    behind: (survey, count, left, perDay) =>
      `${survey}: ${several(count, 'unit is', 'units are')} behind the target, ${left}; ${perDay} forms a day are needed.`,
    worst: (units) => `Farthest behind: ${units}.`,
    left: (days) => (days === 1 ? 'today is the last day' : `${days} days left`),
    over: 'the time is over',
    ending: (survey, left) => `${survey}: ${left}`,
    quarantine: (forms, day) => `${several(forms, 'form waits', 'forms wait')}, the oldest since ${day}`,
    paper: (batches, day) =>
      `${several(batches, 'paper batch is', 'paper batches are')} not closed, the oldest of ${day}`,
    copies: {
      off: (day) =>
        `The server takes no daily copies of the data (BACKUP_HOUR=off)${day === null ? '' : `; the last is of ${day}`}`,
      failed: (day) =>
        `Copying the data failed, ${day === null ? 'and there is no copy yet' : `the last copy is of ${day}`}; run “hailong doctor” on the server to learn what to mend`,
      late: (day) =>
        `The last copy of the data is of ${day}, though there should be one a day; run “hailong doctor” on the server to learn what to mend`,
    },
    codes: (batches, left, names, all) =>
      `${several(batches, 'batch of codes expires', 'batches of codes expire')} soon, the first: ${left}${listed(names, all)}`,
    links: (links, left, names, all) =>
      `${several(links, 'link expires', 'links expire')} soon, the first: ${left}${listed(names, all)}`,
    low: (item, index, line, n) =>
      `“${item}”: ${index} satisfied, the whole interval lies below ${line} (n = ${n} forms)`,
    to: {
      tablets: 'See the tablets',
      targets: 'See progress',
      survey: 'See the survey',
      quarantine: 'See the forms that wait',
      paper: 'See paper',
      links: 'See links and codes',
      low: 'See what to do first',
    },
  },

  beside: {
    title: 'Beside the satisfaction index',
    note: 'These numbers come from other sources and are never added to the satisfaction index.',
    failed: 'These numbers could not be loaded.',
    source: (sources) => `Source: ${sources}`,
    sourceOn: (text, day) => `${text}, ${day}`,
    sourceUnknown: 'source not recorded',
    months: (from, to) => (from === to ? from : `${from} – ${to}`),
    year: (year) => `whole year ${year}`,
  },

  dossiers: {
    title: 'Dossiers on time',
    of: (onTime, handled) => `${onTime} of ${handled} dossiers were handled on time`,
    units: (count) => `numbers of ${several(count, 'unit', 'units')}`,
    none: 'No numbers of dossiers for this period yet.',
    noneLead: 'On the server, import them with: npm run hailong -- import dossiers FILE.csv',
    table: 'Dossiers on time and satisfaction of each unit',
    fieldTable: 'Dossiers on time by field',
    field: 'Field',
    unit: 'Unit',
    handled: 'Dossiers (n)',
    rate: 'On time',
    index: 'Satisfaction index (%)',
    respondents: 'Forms (n)',
    own: 'directly',
    byUnit: 'Each unit, beside its satisfaction index',
    byField: 'Each field',
    rule: '100% is written only where every dossier was on time.',
  },

  coverage: {
    title: 'Coverage',
    of: (responses, transactions, year) => `${responses} forms for ${transactions} transactions in ${year}`,
    units: (count) => `in ${several(count, 'unit', 'units')} whose transactions are known`,
    without: (count) => `; without ${several(count, 'unit', 'units')} whose transactions are not`,
    none: 'The transactions of this period are not known yet.',
    noneLead: 'On the server, import them with: npm run hailong -- import volumes FILE.csv',
  },

  progress: 'Progress of collecting',

  official: {
    title: 'Other official indices',
    note: 'Published by others and written down as they stand. They are no indices of this system.',
    none: 'None are recorded for this unit yet.',
    names: {
      par_index: 'PAR INDEX (Ministry of Home Affairs)',
      unit_par_index: 'Reform index given by the province',
      national_sipas: 'National SIPAS (Ministry of Home Affairs)',
      digital_index: 'Digital transformation index (DTI)',
    },
    name: 'Index',
    year: 'Year',
    value: 'Value',
    rank: 'Rank',
    rankOf: (place, of) => `${place} of ${of}`,
    sourceHead: 'Source',
    add: 'Record an index',
    edit: 'Change',
    remove: 'Remove',
    editWhat: (name, year) => `Change ${name} of ${year}`,
    removeWhat: (name, year) => `Remove ${name} of ${year}`,
    removeQuestion: (name, year) => `Remove ${name} of ${year}?`,
    removeMeaning: 'It can be recorded again at any time; the log keeps that it was removed.',
    keep: 'Keep it',
    save: 'Save the index',
    saving: 'Saving…',
    valueHelp: 'From 0 to 100, as published, for example 91.43',
    rankHelp: 'Leave empty where there is no ranking',
    place: 'Rank',
    of: 'Out of',
    source: 'Source',
    sourceHelp: 'The document or page, for example Decision No. …',
    sourceOn: 'Day of the source',
    faults: {
      year: 'A year in four figures, for example 2025.',
      value: 'A number from 0 to 100 with at most two decimals.',
      rank: 'A rank from 1 to how many were ranked; give both or neither.',
      source: 'Say where the number is from.',
      sourceOn: 'Give the day of the source, not after today.',
    },
  },
}
