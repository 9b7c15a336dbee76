import { colours } from './lengths.ts'
import type { Poster, PrintLanguage } from './model.ts'
import type { Paragraph } from './stack.ts'
import { durationWords, printedDay, printWords } from './words.ts'

/** Sizes of letters of one poster format, in points, for the first language and the second. */
export interface PosterSizes {
  agency: number
  question: [number, number]
  scan: [number, number]
  address: number
  unit: [number, number]
  place: [number, number]
  why: [number, number]
}

type Languages = readonly PrintLanguage[]

/** Who asks and what. */
export function questionOf({ agencies }: Poster, languages: Languages, sizes: PosterSizes): Paragraph[] {
  const asking = agencies.map((text, line) => ({
    text,
    font: line === agencies.length - 1 ? ('semiBold' as const) : ('regular' as const),
    size: sizes.agency,
    smallest: 7,
    mostLines: 2,
    colour: colours.muted,
    gap: 1,
  }))
  const question = languages.map((language, rank) => ({
    text: printWords(language).question,
    font: rank === 0 ? ('bold' as const) : ('regular' as const),
    size: sizes.question[rank === 0 ? 0 : 1],
    smallest: 12,
    mostLines: 2,
    colour: rank === 0 ? colours.ink : colours.muted,
    gap: rank === 0 ? sizes.question[0] * 0.45 : sizes.question[1] * 0.3,
  }))
  return [...asking, ...question]
}

/** How to answer: with the camera, or by typing the address. */
export function waysOf({ address, needsCode }: Poster, languages: Languages, sizes: PosterSizes) {
  const scan = languages.map((language, rank) => ({
    ...line(printWords(language).scan, rank, sizes.scan),
    mostLines: 1,
  }))
  const orOpen = languages.map((language) => printWords(language).orOpen).join(' / ')
  const code = languages.map((language, rank) => line(printWords(language).needsCode, rank, sizes.scan))
  return [
    ...scan,
    {
      ...line(orOpen, 1, sizes.scan),
      gap: sizes.scan[1] * 0.8,
    },
    {
      text: address,
      font: 'bold' as const,
      size: sizes.address,
      smallest: 8,
      mostLines: 1,
      colour: colours.accent,
      gap: 0,
    },
    ...(needsCode ? code : []),
  ] satisfies Paragraph[]
}

/** Which unit and place this is, and why one is asked. */
export function placeOf(poster: Poster, languages: Languages, sizes: PosterSizes): Paragraph[] {
  const { unit, place, subjects, minutes, expiresOn } = poster
  // A unit without an English name says its name once.
  const names = [...new Set(languages.map((language) => unit[language]))]
  const first = languages[0] ?? 'vi'
  const about = [place, ...subjects.map((subject) => subject[first])]
  const why = languages.map((language, rank) => {
    const words = printWords(language)
    const until = expiresOn === null ? '' : ` ${words.until(printedDay(expiresOn))}`
    const sentence = words.why(durationWords(minutes, words)) + until
    const gap = rank === 0 ? sizes.why[0] * 0.9 : sizes.why[1] * 0.4
    return { ...line(sentence, rank, sizes.why), font: 'regular' as const, mostLines: 4, gap }
  })
  return [
    ...names.map((name, rank) => ({
      text: name,
      font: rank === 0 ? ('bold' as const) : ('regular' as const),
      size: sizes.unit[rank === 0 ? 0 : 1],
      smallest: sizes.unit[1] * 0.7,
      mostLines: 2,
      colour: rank === 0 ? colours.ink : colours.muted,
      gap: 2,
    })),
    { ...line(about.join(' · '), 0, sizes.place), font: 'regular', mostLines: 2, gap: 3 },
    ...why,
  ]
}

function line(text: string, rank: number, sizes: [number, number]): Paragraph {
  return {
    text,
    font: rank === 0 ? 'semiBold' : 'regular',
    size: sizes[rank === 0 ? 0 : 1],
    smallest: sizes[1] * 0.7,
    mostLines: 2,
    colour: rank === 0 ? colours.ink : colours.muted,
    gap: 2,
  }
}
