import type { VersionsTexts } from './versions.vi.ts'

/** Texts on which version of its questionnaire a survey asks, in English. */
export const versionsEn: VersionsTexts = {
  asks: (version) => `Version ${version}`,
  coming: (version, day) => `version ${version} from ${day}`,
  change: 'Change version',
  changeOf: (survey) => `Change version of “${survey}”`,
  title: (survey) => `Version of the questions of “${survey}”`,
  now: (version) => `This survey asks version ${version}.`,
  meaning:
    'From the day you choose, phones and tablets get the new version. Tablets without a network and paper that is out answer the old one and are taken all the same: each response names its version.',
  advice:
    'The beginning of a year is best: in a year with two versions, a unit with few responses may have no figures of dimensions and questions.',
  none: 'There is no later version. Write and publish one on the page Questionnaires.',
  choose: 'Version to ask',
  choice: (version, day) => `Version ${version}, published on ${day}`,
  from: 'From',
  fromHelp: (day) => `${day} at the earliest; forms opened today keep their version.`,
  fromFault: (day) => `Choose a day from ${day} on which the survey takes responses.`,
  nothing: 'No series of figures is affected.',
  broken: 'A new series begins:',
  kept: 'The series goes on, though words or conditions have changed:',
  touches: (indices) => `${indices.length} ${indices.length === 1 ? 'index' : 'indices'}`,
  unfit: 'This survey cannot take it:',
  unfitWords: {
    item_missing: (item) => `question “${item}”, which belongs to the indices, is missing`,
    scale_differs: (item) => `question “${item}” has another scale`,
  },
  unfitRemedy: 'Begin another survey with this version.',
  save: 'Change from this day on',
  busy: 'Saving…',
  cancelStep: (version) => `Do not change to version ${version}`,
  close: 'Close',
  done: (survey, version, day) => `“${survey}” will ask version ${version} from ${day}.`,
  cancelled: (survey) => `“${survey}” goes on with the version that it asks.`,
}
