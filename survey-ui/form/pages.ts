import { type Answers, shownSections } from '#contract/flow.ts'
import type { ChoiceItem, Item, LocalText, Questionnaire } from '#contract/questionnaire.ts'
import { bandsOf } from './bands.ts'

/** One screen of the tablet's form: items of one section, or bands of the respondent. */
export type ScreenPage =
  | { kind: 'items'; key: string; place: PagePlace; title: LocalText; items: Item[] }
  | { kind: 'respondent'; key: string; place: PagePlace; items: ChoiceItem[] }

/** Where a page stands: parts are sections, as a phone counts them too; all numbers begin at 1. */
export interface PagePlace {
  part: number
  parts: number
  /** Among the pages of its part. */
  page: number
  pages: number
}

/** What fits on one page without scrolling. Heights are in rem, so they grow with the text. */
export interface Room {
  height: number
  /** Height of one rated item. */
  ratingHeight: number
  /** How many options stand side by side. */
  optionColumns: number
}

// A prompt of one line with the space around it, a line of options, a text of three lines.
const promptHeight = 3.4
const optionHeight = 3.4
const textHeight = 10
const fieldHeight = 7
const helpHeight = 2

function heightOf(item: Item, room: Room): number {
  return bareHeight(item, room) + (item.help ? helpHeight : 0)
}

function bareHeight(item: Item, { ratingHeight, optionColumns }: Room): number {
  switch (item.type) {
    case 'level':
      return ratingHeight
    case 'choice':
    case 'choices':
      return promptHeight + optionHeight * Math.ceil(item.options.length / optionColumns)
    case 'text':
      return textHeight
    case 'number':
    case 'day':
      return fieldHeight
  }
}

/** Cuts items into as few pages as the room allows, and as even as that number allows. */
function cut<T extends Item>(items: T[], room: Room): T[][] {
  const total = items.reduce((sum, item) => sum + heightOf(item, room), 0)
  const share = total / Math.ceil(total / room.height)
  const pages: T[][] = []
  let used = 0
  for (const item of items) {
    const height = heightOf(item, room)
    const last = pages.at(-1)
    if (last && used + height <= room.height && used + height / 2 <= share) {
      last.push(item)
      used += height
    } else {
      pages.push([item])
      used = height
    }
  }
  return pages
}

/** The pages of the form under these answers, the bands last. Sections never share a page. */
export function pagesOf(questionnaire: Questionnaire, answers: Answers, room: Room): ScreenPage[] {
  const sections = shownSections(questionnaire, answers)
  const respondent = bandsOf(questionnaire)
  const parts = sections.length + (respondent.length > 0 ? 1 : 0)
  const cutPart = <T extends Item>(key: string, part: number, items: T[]) =>
    cut(items, room).map((page, at, { length }) => ({
      key: `${key}-${at}`,
      place: { part, parts, page: at + 1, pages: length },
      items: page,
    }))
  const asked = sections.flatMap(({ key, title, items }, index) =>
    cutPart(key, index + 1, items).map((page): ScreenPage => ({ kind: 'items', title, ...page })),
  )
  const bands = cutPart('respondent', parts, respondent)
  return [...asked, ...bands.map((page): ScreenPage => ({ kind: 'respondent', ...page }))]
}
