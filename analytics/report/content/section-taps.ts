import { count, interval, percent } from '../../charts/format.ts'
import type { Block } from '../model/model.ts'
import { levelFigures } from './level-figures.ts'
import { namePeriod } from './period.ts'
import type { InputCounterRating } from './rating-input.ts'
import { ratingWords } from './rating-words.ts'
import { type Context, type Section, unitName } from './section.ts'
import { samplingSentences, surveysSentence } from './section-overall.ts'

/** The first section of a report on taps: how many of them were satisfied. */
export function tapsSection(context: Context, rating: InputCounterRating): Section {
  const { words, input, language } = context
  const waiting = input.waiting > 0 ? words.waiting(count(input.waiting, language)) : ''
  const texts = [
    surveysSentence(context),
    `${findingSentences(context, rating)} ${waiting}`.trim(),
    samplingSentences(context),
    ratingWords(language).tapsNotAnIndex,
  ]
  const blocks = texts.flatMap((text): Block[] => (text === '' ? [] : [{ type: 'paragraph', text }]))
  return { title: words.overallTitle, blocks }
}

function findingSentences({ input, language, words: common }: Context, rating: InputCounterRating): string {
  const words = ratingWords(language)
  const { taps, satisfied, share, low, high } = rating
  if (taps === null) return words.hiddenTaps
  if (share === null) return words.noTaps
  const period = common.period(namePeriod(input.from, input.to))
  const numbers = [count(satisfied, language), count(taps, language), percent(share, language)] as const
  const found = words.tapsFinding(unitName(input.unit, language), period, ...numbers)
  return `${found} ${words.tapsInterval(interval(low, high, language))}`
}

/** How the taps spread over the levels. */
export function tapLevelsSection(context: Context): Section {
  const tapped = context.input.items.filter(({ dimension }) => dimension !== null)
  return { title: ratingWords(context.language).levelsTitle, blocks: levelFigures(context, tapped) }
}
