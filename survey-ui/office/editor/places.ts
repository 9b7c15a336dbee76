import type { Panel } from './panel.ts'

// Where on the page a place of the draft is mended. Every field carries its JSON pointer as `data-at`.

/** The id of the field of a place. */
export function idOf(at: string): string {
  return `at${at.replaceAll('/', '-').replaceAll('~', '_')}`
}

// A text of a respondent in any language but Vietnamese, which is where the others are translated from.
const translation = /\/(title|introduction|lead|prompt|help|label)\/(?!vi$)[a-z]{2,3}(-[A-Za-z]+)?$/

/** The part of the editor in which a place is mended. */
export function panelOf(at: string): Panel {
  if (translation.test(at)) return 'languages'
  return at.startsWith('/method') ? 'method' : 'questions'
}

/** Position of the item that a place lies in; null for another place. */
export function itemPlace(at: string): { section: number; item: number } | { respondent: number } | null {
  const inSection = /^\/questionnaire\/sections\/(\d+)\/items\/(\d+)/.exec(at)
  if (inSection) return { section: Number(inSection[1]), item: Number(inSection[2]) }
  const band = /^\/questionnaire\/respondent\/(\d+)/.exec(at)
  return band ? { respondent: Number(band[1]) } : null
}

/** The places from the nearest to the farthest: a finding may point at what has no field of its own. */
export function placesAround(at: string): string[] {
  const parts = at.split('/')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/')).filter((place) => place !== '')
}
