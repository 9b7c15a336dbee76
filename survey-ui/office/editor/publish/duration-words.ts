import { count } from '#charts/format.ts'
import type { Duration } from '#contract/checking/duration.ts'
import type { Language } from '../../language.ts'
import type { PublishTexts } from '../../text/publish.vi.ts'

/** How long answering takes, in steps of five seconds: an estimate should not look like a measurement. */
export function durationWords(
  { shortest, longest }: Duration,
  words: PublishTexts['duration'],
  language: Language,
): string {
  const [from, to] = [toStep(shortest), toStep(longest)]
  const said = (seconds: number) => timeWords(seconds, words, language)
  return from === to ? words.about(said(to)) : words.between(said(from), said(to))
}

const toStep = (seconds: number) => Math.round(seconds / 5) * 5

function timeWords(seconds: number, words: PublishTexts['duration'], language: Language): string {
  if (seconds < 120) return words.seconds(count(seconds, language))
  const rest = seconds % 60
  return words.minutes(count(Math.floor(seconds / 60), language), rest === 0 ? null : count(rest, language))
}
