import type { PublishTexts } from './publish.vi.ts'

/** Texts of the part of the editor that checks and publishes, in English. */
export const publishEn: PublishTexts = {
  finding: {
    none: 'No faults were found: it can be published.',
    warnings: (warnings) => `It can be published. Things to look at: ${warnings}.`,
    faults: (faults) => `It cannot be published yet. Faults to mend: ${faults}.`,
    faultsAndWarnings: (faults, warnings) =>
      `It cannot be published yet. Faults to mend: ${faults}; things to look at: ${warnings}.`,
  },
  faults: 'To be mended',
  warnings: 'To be looked at',
  show: 'Go there',
  more: (count) => `${count} more of these`,

  place: {
    title: 'Title of the questionnaire',
    introduction: 'Introduction',
    languages: 'Languages',
    sections: 'Parts',
    section: (number, title) => `Part ${number}${title}`,
    item: (number, prompt) => `Question ${number}${prompt}`,
    respondent: (number, prompt) => `About the respondent, question ${number}${prompt}`,
    option: (place, number) => `${place}, option ${number}`,
    help: (place) => `${place}, help`,
    matrix: (section, number, lead) => `Part ${section}, matrix ${number}${lead}`,
    scale: (key) => `Scale “${key}”`,
    level: (key, level) => `Scale “${key}”, level ${level}`,
    dimension: (number, title) => `Dimension ${number}${title}`,
    method: 'Method',
    quoted: (text) => `: “${text}”`,
  },

  duration: {
    title: 'How long answering takes',
    lead: 'Estimated from the words to read and the questions to answer, not measured.',
    channels: { tablet: 'Tablet', phone: 'Phone', paper: 'Paper' },
    about: (time) => `about ${time}`,
    between: (shortest, longest) => `about ${shortest} to ${longest}, depending on the answers`,
    seconds: (seconds) => `${seconds} seconds`,
    minutes: (minutes, seconds) => (seconds === null ? `${minutes} min` : `${minutes} min ${seconds} s`),
  },

  differences: {
    title: (version) => `What differs from version ${version}`,
    none: (version) => `The questions are exactly those of version ${version}.`,
    method: 'Method',
    new: 'This is a new questionnaire: there is no version to compare with, and no series is affected.',
  },

  unfit: {
    title: 'Surveys under way cannot go on with this version',
    survey: (title) => `Survey “${title}”:`,
    remedy:
      'For the survey to go on, keep these questions and their scales; their words may change. If you leave them out all the same, begin a new survey with this version once it is published: the one under way keeps the version it asks.',
  },

  impact: {
    title: 'Series that are affected',
    lead: 'Where a question asks something else, figures before and after cannot be compared. Only people who know what it means can tell.',
    none: 'These changes touch no series.',
    touched: (indices, trend) => `${indices} indices and ${trend} are affected.`,
    touchedNothingYet: (indices) =>
      `${indices} indices are affected; there are no figures of this question yet.`,
    years: (years, from, to) => `${years} years of figures (${from} – ${to})`,
    months: (months, from, to) => `${months} months of figures (${from} – ${to})`,
    oneMonth: (month) => `1 month of figures (${month})`,
    indices: 'Indices:',
    of: {
      item: 'of the question',
      dimension: (title) => `of the dimension “${title}”`,
      whole: 'of the whole',
      overall: 'of satisfaction as a whole',
    },
    breaks: 'The series begin anew with this version: before and after cannot be compared.',
    choice: (prompt) => `Series of the question “${prompt}”`,
    keep: 'Keep the series: other words, the same question',
    break: 'Break the series: it asks something else from here on',
  },

  publish: {
    title: 'Publish',
    button: (version) => `Publish version ${version}`,
    faultsFirst: (faults) => `Not yet: faults to mend above: ${faults}.`,
    savingFirst: 'Not yet: what you typed is being saved.',
    ready: 'Once published, this version never changes. Surveys that are under way keep theirs.',
    overtaken: (newest, based) =>
      `Somebody published version ${newest} meanwhile. This draft was begun from version ${based} and has none of the changes of version ${newest}. Look at them first, and publish after it if you still want to.`,
    seeNewest: (newest) => `See what version ${newest} changes (opens another page)`,
    keyTaken:
      'This key was just published for another questionnaire. Choose another for this draft to publish it.',
    changeKey: 'Change the key',
    question: (title, version) => `Publish “${title}”, version ${version}?`,
    confirm: 'Publish',
    items: (items) => `${items} questions become a version that never changes.`,
    methodSame: 'The method stays as it is.',
    methodNew: 'The method differs from before and gets a new version, too.',
    breaking: (items) => `Series that begin anew, by question (${items}):`,
    leavesBehind: (surveys) => `Cannot be used for surveys under way: ${surveys}.`,
    noneBreaks: 'No series is broken.',
    withWarnings: (warnings) => `Things to look at that remain: ${warnings}.`,
  },
}
