import type { QuestionnairesTexts } from './questionnaires.vi.ts'
import { stepsEn } from './steps.en.ts'

/** Texts of the page of questionnaires, in English. */
export const questionnairesEn: QuestionnairesTexts = {
  finding: (published, drafts, draftCount) =>
    drafts === 0
      ? `${published} published questionnaires, none being written.`
      : `${published} published questionnaires, ${draftCount} being written.`,
  lead: 'What is published never changes: to edit is to write the next version. Questions keep their keys, so that series go on across the years.',
  begin: 'Write a new questionnaire',
  importFile: 'Import a file',
  cancel: 'Cancel',

  drafts: 'Being written',
  noDrafts: 'Nothing is being written',
  noDraftsLead: 'Write a new questionnaire, or the next version of one below.',
  untitled: '(no title yet)',
  draftColumns: { title: 'Draft', follows: 'Will be', changed: 'Last changed', action: 'Actions' },
  willBeNew: 'a new questionnaire',
  willFollow: (version) => `the version after version ${version}`,
  changed: (time, by) => `${by}, ${time}`,
  commandLine: 'command line of the server',
  continue: 'Go on writing',
  discard: 'Discard draft',
  discardQuestion: (title) => `Discard the draft “${title}”?`,
  discardMeaning: 'What was written in this draft is lost for good. Published versions stay as they are.',
  discardConfirm: 'Discard the draft',
  discarded: (title) => `The draft “${title}” was discarded.`,
  keep: 'Keep it',
  busy: 'Working…',

  justPublished: {
    done: (title, version) => `“${title}”, version ${version}, is published.`,
    next: 'What comes next: begin a survey with it, or let a survey under way go on with this version.',
    toSurveys: 'To the surveys',
    view: 'View this version',
  },
  published: 'Published',
  none: 'No questionnaire has been published yet.',
  template: 'Shipped template',
  items: (items) => `${items} questions`,
  basis: 'Basis',
  versionColumns: { version: 'Version', since: 'Published on', surveys: 'Surveys', action: 'Actions' },
  version: (version) => `Version ${version}`,
  newest: 'newest',
  usedBy: (surveys, written) =>
    surveys === 0 ? 'not used' : `${written} ${surveys === 1 ? 'survey' : 'surveys'}`,
  view: 'View',
  export: 'Save as file',
  next: 'Write the next version',
  copy: 'Copy as a new questionnaire',

  faults: {
    changed: (by, time) =>
      `${by} changed this draft at ${time}, after you opened it. Nothing was done. Open it again to see what they changed.`,
    overtaken: (newest) =>
      `Somebody published version ${newest} meanwhile. Nothing was published. See what version ${newest} changes, then publish after it.`,
    faulty:
      'The draft has faults and cannot be published yet. Open its part “Check and publish” to see each of them and how to mend it.',
    exists:
      'This key belongs to another questionnaire, which may have been published just now. Choose another.',
    gone: 'It is no longer there: somebody discarded or published it. Load the list again to see.',
  },

  new: {
    title: 'Write a new questionnaire',
    lead: 'Nothing is published yet: only the office sees a draft, until somebody publishes it.',
    from: 'Where to begin',
    nothing: 'From an empty page',
    nothingNote: 'It has the scale of five levels of satisfaction, and nothing else.',
    name: 'Title of the questionnaire',
    nameFault: 'Give the questionnaire a title.',
    nameHelp:
      'For the office to know it by. Respondents see the name of the survey. It can be changed later.',
    key: 'Key',
    keyHelp: 'Used in addresses and data files. It cannot be changed after publishing.',
    keyFault: '3 to 48 signs: small letters without marks, digits, hyphens; a letter or digit first.',
    keyTaken: (title) => `This key belongs to “${title}”. Choose another.`,
    save: 'Begin writing',
  },

  import: {
    title: 'Import a questionnaire from a file',
    lead: 'A JSON file that was downloaded here or at another office with this program. It becomes a draft; nothing is published.',
    file: 'File',
    fileHelp: 'A .json file of at most 1 MB.',
    fileFault: 'Choose a file.',
    notJson:
      'This file cannot be read: it is no JSON file. Choose one that was downloaded from the page of questionnaires.',
    tooLarge:
      'The file is larger than 1 MB. That of a questionnaire is far smaller; check that it is the right one.',
    faults: (count) =>
      `Nothing was imported: ${count} places in the file do not have the right form. Mend them in the file and choose it again.`,
    wholeFile: 'the whole file',
    save: 'Import as a draft',
    done: (title) => `“${title}” was imported as a draft.`,
    allCarried: 'Everything in the file was kept.',
    leftBehind: (count) => `${count} places in the file are not known to this program and were left behind:`,
    leftBehindNote: 'All the rest was kept. Look through the draft before it is published.',
    open: 'Open the draft',
    stay: 'Back to the list',
  },

  one: {
    back: 'Back to the questionnaires',
    missing: 'There is no such version. The address may be old or mistyped.',
    lead: (version, day) =>
      `Version ${version}, published on ${day}. To be read only: what is published never changes.`,
    introduction: 'Introduction',
    questions: 'Questions',
    section: (number, title) => `Part ${number}. ${title}`,
    respondent: 'About the respondent',
    shownWhen: (condition) => `Asked only when ${condition}.`,
    inMatrix: (lead) => `In the table “${lead}”`,
    required: 'required',
    dimension: (title) => `dimension “${title}”`,
    overall: 'satisfaction as a whole',
    step: (step) => `step: ${step}`,
    noOpinion: 'No opinion',
    atMost: (most) => `at most ${most}`,
    between: (min, max) => `from ${min} to ${max}`,
    upTo: (length) => `at most ${length} signs`,
    method: 'Method',
    methodDraft: 'draft',
    aggregation: 'Aggregation',
    topLevels: 'Levels that count as satisfied',
    levelsOf: (levels, of) => `${levels} of ${of} levels`,
    bands: 'Grades',
    bandFrom: (from, label) => `${label} from ${from}`,
    limits: 'Fewest responses',
    limitsText: (inner, open) => `${inner} inside the office, ${open} in public`,
    compare: 'Compare with another version',
    compareWith: 'Compare with',
    choose: 'choose a version',
    differ: (count, version, since) =>
      `${count} questions of version ${version} differ from version ${since}.`,
    same: (version, since) => `Versions ${version} and ${since} ask exactly the same.`,
    differColumns: { item: 'Question', change: 'What differs' },
  },

  kinds: {
    level: 'one level of a scale',
    choice: 'one option',
    choices: 'several options',
    number: 'number',
    day: 'day',
    text: 'text',
  },
  steps: stepsEn,
  aggregations: {
    pooled_answers: 'all answers pooled',
    mean_of_items: 'mean of the questions',
    mean_of_dimensions: 'mean of the dimensions',
    explicit_weights: 'weighted mean of the dimensions',
  },

  condition: {
    noOpinion: '“No opinion”',
    all: (parts) => parts.join(' and '),
    any: (parts) => parts.join(' or '),
    not: (part) => `not ${part}`,
    within: (part) => `(${part})`,
    equals: (item, values) => `“${item}” is ${values.join(' or ')}`,
    atLeast: (item, value) => `“${item}” is ${value} or more`,
    atMost: (item, value) => `“${item}” is ${value} or less`,
    answered: (item) => `“${item}” is answered`,
    unanswered: (item) => `“${item}” is not answered`,
  },

  change: {
    added: 'a new question',
    removed: 'taken out',
    answers: 'answered in another way: another kind of question or length of scale',
    reworded: {
      prompt: 'question reworded',
      help: 'help reworded',
      options: 'options reworded',
      labels: 'levels of the scale reworded',
      section: 'part renamed',
      lead: 'common words of the table reworded',
    },
    inLanguages: (change, languages) => `${change} (${languages})`,
    options_added: (options) => `option ${options} added`,
    options_removed: (options) => `option ${options} taken out`,
    condition: 'asked under another condition',
    required: 'now required',
    optional: 'no longer required',
    step: 'belongs to another step of the procedure',
    noOpinionOffered: '“No opinion” offered',
    noOpinionGone: '“No opinion” no longer offered',
    moved: 'in another place',
    meaning: 'asks something else from here on; the series begins anew',
  },
  methodChange: {
    none: 'Figures are made in the same way.',
    named: 'The method has another name.',
    basis: 'Another legal or scientific source.',
    becameDraft: 'The method is a draft again.',
    becameOfficial: 'The method is a draft no longer.',
    aggregation: (from, to) => `Aggregation: from ${from} to ${to}.`,
    topLevels: (from, to) => `Levels that count as satisfied: from ${from} to ${to}.`,
    dimensionAdded: (title) => `Dimension “${title}” added.`,
    dimensionRemoved: (title) => `Dimension “${title}” taken out.`,
    dimensionNamed: (was, title) => `Dimension “${was}” is now called “${title}”.`,
    dimensionItems: (title, added, removed) =>
      `Dimension “${title}”: ${[added && `with ${added}`, removed && `without ${removed}`].filter(Boolean).join(', ')}.`,
    dimensionContent: (title, content) =>
      content === null
        ? `Dimension “${title}” belongs to no content any more.`
        : `Dimension “${title}” belongs to the content “${content}”.`,
    weight: (title, from, to) => `Weight of “${title}”: from ${from} to ${to}.`,
    overall: (item) => `The question on satisfaction as a whole is “${item}”.`,
    noOverall: 'No question on satisfaction as a whole any more.',
    bands: 'Other limits or names of the grades.',
    target: (from, to) => `Target: from ${from} to ${to}.`,
    noTarget: 'none',
    limits: (limits) => `Fewest responses: ${limits}.`,
  },
}
