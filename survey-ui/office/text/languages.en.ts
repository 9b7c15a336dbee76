import type { LanguagesTexts } from './languages.vi.ts'

/** Texts of the part of the editor that translates, in English. */
export const languagesEn: LanguagesTexts = {
  finding: {
    missing: (missing, all, language) => `${missing} of ${all} texts have no ${language} yet.`,
    complete: (all, language) => `All ${all} texts are there in ${language}.`,
    none: 'The questionnaire speaks only Vietnamese so far.',
  },
  lead: 'Respondents choose their language before they answer and may change it at any time. Where a translation is missing they see Vietnamese.',
  translateInto: 'Translate into',
  onlyMissing: 'Only what is missing',
  nothingMissing: 'Nothing is missing any more.',
  missing: 'missing',
  missingVi: 'no Vietnamese yet',
  missingCount: (missing) => (missing === '0' ? 'complete' : `${missing} missing`),
  columns: { place: 'Place', vi: 'Vietnamese' },
  keys: 'Enter goes to the field below, Shift + Enter to the one above. In fields of several lines use Ctrl + Enter.',
  cell: (place, language) => `${place}, ${language}`,
  add: 'Add a language',
  addField: 'Code of the language',
  addHelp: 'Two or three small letters, such as km (Khmer), hmn (Hmong), zh, ko. The list offers some.',
  addFault: 'A code is two or three small letters, with a region if need be, such as zh-CN.',
  addTaken: (language) => `The questionnaire speaks ${language} already.`,
  addSave: 'Add',
  cancel: 'Cancel',
  remove: (language) => `Take out ${language}`,
  removeQuestion: (language) => `Take ${language} out of the questionnaire?`,
  removeMeaning: (texts) =>
    `Respondents can no longer choose it. The ${texts} texts that were translated stay in the draft: add the language again to have them back.`,

  parts: {
    whole: 'Whole',
    section: (number) => `Part ${number}`,
    respondent: 'About the respondent',
    scales: 'Scales',
    method: 'Method',
  },
  places: {
    title: 'Title of the questionnaire',
    basis: 'Basis',
    introduction: 'Introduction',
    sectionTitle: 'Title of the part',
    lead: 'Common words of the table',
    question: (number) => `Question ${number}`,
    band: (number) => `About the respondent, question ${number}`,
    help: (question) => `${question}, explanation`,
    option: (question, option) => `${question}, option ${option}`,
    level: (scale, level) => `Scale ${scale}, level ${level}`,
    methodTitle: 'Title of the method',
    methodBasis: 'Basis of the method',
    dimension: (number) => `Dimension ${number}`,
  },
}
