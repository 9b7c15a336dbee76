import { levelSigns, optionSign } from '#contract/ballot.ts'
import { matrixOf } from '#contract/matrix.ts'
import type { Notice } from '#contract/notice.ts'
import {
  allItems,
  type Condition,
  type Item,
  inLanguage,
  type LevelItem,
  type LocalText,
  type Option,
  type Questionnaire,
  type Section,
  scaleOf,
} from '#contract/questionnaire.ts'
import type {
  BallotBlock,
  BallotModel,
  BallotOption,
  BallotQuestion,
  BallotSection,
  Phrase,
} from '../../analytics/print/ballot-model.ts'
import { type BallotWords, ballotWordsEn, ballotWordsVi } from './ballot-words.ts'
import { conditionText } from './condition-words.ts'

export type BallotLanguage = 'vi' | 'en' | 'both'

export interface BallotRequest {
  questionnaire: Questionnaire
  language: BallotLanguage
  superiorAgency: string
  issuingAgency: string
  isDemonstration: boolean
  notice: Notice
  /** Title of the survey, instead of that of the questionnaire. */
  survey: { title: string; titleEn: string | null } | null
  unit: { name: string; nameEn: string | null } | null
}

interface Speaker {
  questionnaire: Questionnaire
  /** A text of the questionnaire in the languages of the ballot. */
  of(text: LocalText): Phrase
  /** A text made of our words in the languages of the ballot. */
  say(make: (words: BallotWords, language: string) => string): Phrase
}

/** A questionnaire as a ballot: every item, in its order, whatever its condition. */
export function ballotModel(request: BallotRequest): BallotModel {
  const { questionnaire, language, survey, unit, notice, superiorAgency, issuingAgency } = request
  const speaker = makeSpeaker(questionnaire, language)
  const { of, say } = speaker
  const words = language === 'en' ? ballotWordsEn : ballotWordsVi
  const title = survey
    ? { vi: survey.title, ...(survey.titleEn ? { en: survey.titleEn } : {}) }
    : questionnaire.title
  const unitName = language === 'en' ? (unit?.nameEn ?? unit?.name) : unit?.name
  return {
    language: language === 'en' ? 'en' : 'vi',
    head: { superiorAgency, issuingAgency, nation: words.nation, motto: words.motto },
    demonstration: request.isDemonstration ? words.demonstration : null,
    title: say(({ title }) => title),
    subtitle: of(title),
    unit: { label: say(({ unit }) => unit), name: unitName ?? null },
    paragraphs: [
      { lead: words.purpose, text: of(questionnaire.introduction) },
      { lead: words.notice, text: of(notice.text) },
      { lead: words.howTo, text: say(({ instructions }) => instructions) },
    ],
    sections: [
      ...questionnaire.sections.map((section) => toSection(speaker, section)),
      ...respondentSection(speaker),
    ],
    closing: say(({ closing }) => closing),
    serialLabel: words.serial,
    pageLabel: words.page,
  }
}

function makeSpeaker(questionnaire: Questionnaire, language: BallotLanguage): Speaker {
  const first = language === 'en' ? 'en' : 'vi'
  const firstWords = language === 'en' ? ballotWordsEn : ballotWordsVi
  return {
    questionnaire,
    of: (text) => {
      const main = inLanguage(text, first)
      const second = language === 'both' ? (text.en ?? null) : null
      return { main, second: second === main ? null : second }
    },
    say: (make) => ({
      main: make(firstWords, first),
      second: language === 'both' ? make(ballotWordsEn, 'en') : null,
    }),
  }
}

function toSection(speaker: Speaker, section: Section): BallotSection {
  const { title, items, showWhen } = section
  return {
    title: speaker.of(title),
    notes: showWhen ? [conditionPhrase(speaker, showWhen)] : [],
    isTogether: false,
    blocks: groupByScale(section, items).flatMap((group) => toBlocks(speaker, section, group)),
  }
}

/** Neighbours that share a scale stand in one table; a matrix stands in one of its own, under its question. */
function groupByScale(section: Section, items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)?.at(-1)
    const isAlike = item.type === 'level' && last?.type === 'level' && last.scale === item.scale
    if (isAlike && matrixOf(section, item) === matrixOf(section, last)) groups.at(-1)?.push(item)
    else groups.push([item])
  }
  return groups
}

function toBlocks(speaker: Speaker, section: Section, group: readonly Item[]): BallotBlock[] {
  const levels = group.filter((item) => item.type === 'level')
  const [first] = levels
  const matrix = first ? matrixOf(section, first) : null
  if (first && (matrix || levels.length > 1)) {
    const rows = levels.map((item) => toQuestion(speaker, item, []))
    const lead = matrix ? speaker.of(matrix.lead) : null
    return [{ kind: 'matrix', lead, levels: levelOptions(speaker, first), rows }]
  }
  return group.map((item) => toBlock(speaker, item))
}

function toBlock(speaker: Speaker, item: Item): BallotBlock {
  const { say } = speaker
  switch (item.type) {
    case 'level':
      return {
        kind: 'options',
        question: toQuestion(speaker, item, []),
        options: levelOptions(speaker, item),
      }
    case 'choice':
      return {
        kind: 'options',
        question: toQuestion(speaker, item, []),
        options: toOptions(speaker, item.options),
      }
    case 'choices': {
      const { atMost } = item
      const howMany = say((words) => (atMost === undefined ? words.severalOf : words.atMost(atMost)))
      // The item's own help says it better where it has one.
      const question = toQuestion(speaker, item, item.help ? [] : [howMany])
      return { kind: 'options', question, options: toOptions(speaker, item.options) }
    }
    case 'number': {
      const { min, max } = item
      const question = toQuestion(speaker, item, [say((words) => words.numberBetween(min, max))])
      return { kind: 'figures', question, groups: [String(max).length], mark: '' }
    }
    case 'day':
      return {
        kind: 'figures',
        question: toQuestion(speaker, item, [say(({ day }) => day)]),
        groups: [2, 2, 4],
        mark: '/',
      }
    case 'text':
      return { kind: 'lines', question: toQuestion(speaker, item, []), lines: item.maxLength > 300 ? 4 : 2 }
  }
}

function toQuestion(speaker: Speaker, item: Item, more: Phrase[]): BallotQuestion {
  const { questionnaire, of } = speaker
  const number = allItems(questionnaire).findIndex(({ key }) => key === item.key) + 1
  const notes = [
    ...(item.showWhen ? [conditionPhrase(speaker, item.showWhen)] : []),
    ...(item.help ? [of(item.help)] : []),
    ...more,
  ]
  return { number, text: of(item.prompt), notes }
}

function conditionPhrase({ questionnaire, say }: Speaker, condition: Condition): Phrase {
  return say((words, language) => words.onlyIf(conditionText(questionnaire, condition, { words, language })))
}

function levelOptions({ questionnaire, of, say }: Speaker, item: LevelItem): BallotOption[] {
  const scale = scaleOf(questionnaire, item)
  const signs = levelSigns(scale)
  const options = scale.levels.map(({ label }, index) => ({
    sign: signs.levels[index] ?? '',
    label: of(label),
  }))
  return scale.noOpinion
    ? [...options, { sign: signs.noOpinion, label: say((words) => words.noOpinion) }]
    : options
}

function toOptions({ of }: Speaker, options: readonly Option[]): BallotOption[] {
  return options.map(({ label }, index) => ({ sign: optionSign(index), label: of(label) }))
}

/** What describes the respondent; not to answer is always one of the boxes. */
function respondentSection(speaker: Speaker): BallotSection[] {
  const { questionnaire, of, say } = speaker
  if (questionnaire.respondent.length === 0) return []
  const blocks = questionnaire.respondent.map(({ prompt, options }): BallotBlock => {
    const none = { sign: '', label: say(({ noAnswer }) => noAnswer) }
    const question = { number: null, text: of(prompt), notes: [] }
    return { kind: 'options', question, options: [...toOptions(speaker, options), none] }
  })
  return [
    {
      title: say(({ respondent }) => respondent),
      notes: [say(({ respondentNote }) => respondentNote)],
      isTogether: true,
      blocks,
    },
  ]
}
