import { count, interval, percent } from '../../charts/format.ts'
import { samplingSentence } from '../../words/sampling-words.ts'
import { fieldRow } from './field-row.ts'
import type { InputDossiers } from './parts-input.ts'
import { namePeriod } from './period.ts'
import { type Context, localText, type Section, textBlocks } from './section.ts'
import { besideSection } from './section-beside.ts'
import { cutsSection } from './section-cuts.ts'
import { methodSection } from './section-method.ts'
import { surveysSentence } from './section-overall.ts'
import { extraWords } from './words/extra-words.ts'

/** The sections of a report of one field: its own index, then all fields beside each other. */
export function fieldSections(context: Context): Section[] {
  return [
    ownSection(context),
    cutsSection(context),
    besideSection(onlyFields(context)),
    methodSection(context),
  ]
}

function ownSection(context: Context): Section {
  const { input, language, words } = context
  const texts = [surveysSentence(context), fieldSentence(context), samplingSentence(input.sampling, language)]
  return { title: words.overallTitle, blocks: textBlocks(texts) }
}

function fieldSentence({ input, language, words, minimum }: Context): string {
  const name = input.field ? localText(input.field.title, language) : ''
  const own = fieldRow(input)
  if (!own) return extraWords[language].noField(name)
  const { from, to, figure } = own
  const { index, low, high, respondents, withheld } = figure
  if (withheld === 'small') return words.wholeSmall(minimum)
  if (withheld === 'complementary') return words.wholeComplementary
  if (index === null) return extraWords[language].noField(name)
  const written = {
    index: percent(index, language),
    interval: interval(low, high, language),
    respondents: count(respondents, language),
  }
  return words.wholeIndex(name, words.period(namePeriod(from, to)), written)
}

/** Dossiers by field, without units and without what is published of the whole. */
function onlyFields(context: Context): Context {
  const { parts } = context.input
  if (!parts) return context
  const dossiers: InputDossiers | null = parts.dossiers && { ...parts.dossiers, units: [] }
  return { ...context, input: { ...context.input, parts: { ...parts, dossiers, official: [] } } }
}
