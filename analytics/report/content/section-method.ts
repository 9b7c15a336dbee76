import { count } from '../../charts/format.ts'
import { designSentences, samplingSentence } from '../../words/sampling-words.ts'
import type { Block } from '../model/model.ts'
import { absentSentence } from './absent.ts'
import { disclosureTable } from './disclosure.ts'
import type { ReportInput } from './report-input.ts'
import { type Context, localText, type Section } from './section.ts'
import { disclosureWords } from './words/disclosure-words.ts'
import { extraWords } from './words/extra-words.ts'

/** Enough of the hash to tell two methods apart by eye. */
const hashLetters = 12

/** The last section: how the figures were made and what they cannot say. */
export function methodSection(context: Context): Section {
  const { input, words, language, minimum } = context
  const isSurvey = input.instrument === 'sipas'
  const waiting = input.waiting > 0 ? count(input.waiting, language) : null
  const blocks = [
    ...part(words.basisTitle, ...basisSentences(context)),
    ...part(
      words.computationTitle,
      words.index,
      words.aggregation(input.method?.aggregation ?? ''),
      words.score,
    ),
    ...part(
      words.accuracyTitle,
      samplingSentence(input.sampling, language),
      ...designSentences(input.surveys, language),
      words.interval,
      words.compare,
    ),
    ...part(
      words.privacyTitle,
      words.privacy(minimum),
      keptBackSentence(context),
      words.stillWaiting(waiting),
    ),
    ...part(
      words.limitsTitle,
      words.limits,
      isSurvey && !input.contents?.length ? extraWords[language].notInMethod : '',
      absentSentence(context),
      input.demonstration ? words.demonstrationLimits : '',
    ),
    { type: 'heading' as const, level: 2 as const, text: disclosureWords[language].title },
    disclosureTable(context),
  ]
  return { title: words.methodTitle, blocks }
}

function part(title: string, ...texts: string[]): Block[] {
  const paragraphs = texts.filter((text) => text !== '').map((text): Block => ({ type: 'paragraph', text }))
  return [{ type: 'heading', level: 2, text: title }, ...paragraphs]
}

function keptBackSentence({ input, words, language, minimum }: Context): string {
  const { keptBack = 0 } = input
  return keptBack === 0 ? '' : words.keptBack(count(keptBack, language), minimum)
}

function basisSentences(context: Context): string[] {
  const { input, words, language } = context
  if (!input.method) return [words.noMethod]
  const { title, basis, key, version, hash, draft } = input.method
  const method = words.method({
    title: localText(title, language),
    basis: localText(basis, language).replace(/\.$/, ''),
  })
  const mark = words.methodMark({ key, version, hash: hash.slice(0, hashLetters) })
  const told = draft ? [method, words.draft, mark] : [method, mark]
  return input.recomputed ? [...told, recomputedSentence(context, input.recomputed)] : told
}

function recomputedSentence(
  { words, language }: Context,
  { methods }: NonNullable<ReportInput['recomputed']>,
): string {
  const names = methods.map(({ title, version }) => words.methodName(localText(title, language), version))
  return words.recomputedFrom(names.join('; '))
}
