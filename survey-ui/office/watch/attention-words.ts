import { count, dayShort, percent } from '#charts/format.ts'
import type { AttentionLine } from '#contract/attention.ts'
import type { Language } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import type { Address } from '../router.ts'
import type { WatchTexts } from '../text/watch.vi.ts'

type Words = WatchTexts['attention']

const mostNames = 3

/** Whether something is lost or cannot be made up for much longer. */
export function isGrave({ kind }: AttentionLine): boolean {
  return ['missing', 'forked', 'silent', 'copies', 'behind'].includes(kind)
}

/** One line in words. @param nameOf what a unit is called */
export function attentionWords(
  line: AttentionLine,
  language: Language,
  words: Words,
  nameOf: (unitId: number) => string,
): string {
  const number = (value: number) => count(value, language)
  const few = (tablets: readonly string[]) => tablets.slice(0, mostNames)
  switch (line.kind) {
    case 'missing':
      return words.missing(number(line.count), line.tablets)
    case 'forked':
    case 'full':
      return words[line.kind](number(line.tablets.length), line.tablets)
    case 'silent': {
      const since = clockTimeAndDay(new Date(line.since), language)
      return words.silent(number(line.tablets.length), since, few(line.tablets), line.tablets.length)
    }
    case 'delayed': {
      const { tablets, oldestDay } = line
      return words.delayed(number(tablets.length), dayShort(oldestDay), few(tablets), tablets.length)
    }
    case 'behind':
      return behindWords(line, language, words, nameOf)
    case 'ending':
      return words.ending(titleOf(line.survey, language), words.left(line.daysLeft))
    case 'quarantine':
    case 'paper':
      return words[line.kind](number(line.count), dayShort(line.oldestDay))
    case 'copies':
      return words.copies[line.state](line.lastDay === null ? null : dayShort(line.lastDay))
    case 'codes':
    case 'links':
      return words[line.kind](number(line.count), words.left(line.daysLeft), line.names, line.count)
    case 'low': {
      const prompt = line.prompt[language] ?? line.prompt.vi
      const [index, limit] = [percent(line.index, language), percent(line.line, language, 0)]
      return words.low(prompt, index, limit, number(line.respondents))
    }
  }
}

function behindWords(
  { survey, count: behind, units, daysLeft, perDay }: Extract<AttentionLine, { kind: 'behind' }>,
  language: Language,
  words: Words,
  nameOf: (unitId: number) => string,
): string {
  const number = (value: number) => count(value, language)
  const left = daysLeft === 0 ? words.over : words.left(daysLeft)
  const worst = units.map((unit) => `${nameOf(unit.unitId)} (${number(unit.stored)}/${number(unit.target)})`)
  const lead = words.behind(titleOf(survey, language), number(behind), left, number(perDay))
  return `${lead} ${words.worst(worst.join(', '))}`
}

function titleOf({ title, titleEn }: { title: string; titleEn: string | null }, language: Language): string {
  return language === 'en' ? (titleEn ?? title) : title
}

/** Where a line is mended, and which words lead there; null for what no page mends. */
export function attentionTarget(
  line: AttentionLine,
  unitId: number,
): (Partial<Address> & { label: keyof Words['to'] }) | null {
  switch (line.kind) {
    case 'missing':
    case 'forked':
    case 'full':
    case 'silent':
    case 'delayed':
      return { label: 'tablets', page: 'collect', unitId: line.unitId ?? unitId }
    case 'behind':
      return { label: 'targets', page: 'collect', unitId }
    case 'quarantine':
      return { label: 'quarantine', page: 'collect', unitId }
    case 'copies':
      return null
    case 'ending':
      return { label: 'survey', page: 'setup', plan: null }
    case 'paper':
      return { label: 'paper', page: 'paper' }
    case 'codes':
    case 'links':
      return { label: 'links', page: 'setup', plan: null, unitId }
    case 'low':
      return {
        label: 'low',
        page: 'analyses',
        analysis: 'priorities',
        instrument: line.instrument,
        unitId,
        job: null,
      }
  }
}
