import { type Answers, shownSections } from '#contract/flow.ts'
import { blocksOf } from '#contract/matrix.ts'
import {
  type ChoiceItem,
  type Item,
  type Questionnaire,
  type Section,
  scaleOf,
} from '#contract/questionnaire.ts'
import { bandsOf } from './bands.ts'
import { areFigures, isMany } from './label-width.ts'
import { isShort } from './short-text.ts'
import { fitsInTable } from './table-fit.ts'

/** One screen of the tablet's form: items of one section, or bands of the respondent. */
export type ScreenPage =
  | { kind: 'items'; key: string; place: PagePlace; section: Section; items: Item[] }
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

// The question of a matrix and the heads of its columns; a row of it has its prompt and buttons without words.
const headHeight = 4.5
const rowShare = 0.75

/** What stands on one page, a matrix that goes on from the page before with its question again. */
function heightOfPage(questionnaire: Questionnaire, section: Matrices, items: readonly Item[], room: Room) {
  return blocksOf(section, items).reduce((sum, block) => {
    if (!block.matrix) return sum + heightOf(questionnaire, block.item, room)
    const scale = scaleOf(questionnaire, block.rows[0])
    const share = fitsInTable(scale) ? rowShare : 1
    return block.rows.reduce(
      (rows, row) => rows + share * heightOf(questionnaire, row, room),
      sum + headHeight,
    )
  }, 0)
}

type Matrices = Pick<Section, 'matrices'>

function heightOf(questionnaire: Questionnaire, item: Item, room: Room): number {
  return bareHeight(questionnaire, item, room) + (item.help ? helpHeight : 0)
}

function bareHeight(questionnaire: Questionnaire, item: Item, { ratingHeight, optionColumns }: Room): number {
  switch (item.type) {
    case 'level': {
      const { levels } = scaleOf(questionnaire, item)
      const isLong = isMany(levels) && !areFigures(levels.map(({ label }) => label.vi))
      return isLong ? promptHeight + optionHeight * Math.ceil(levels.length / optionColumns) : ratingHeight
    }
    case 'choice':
    case 'choices':
      return promptHeight + optionHeight * Math.ceil(item.options.length / optionColumns)
    case 'text':
      return isShort(item) ? fieldHeight : textHeight
    case 'number':
    case 'day':
      return fieldHeight
  }
}

/** A way to cut the items before some place: its pages, how uneven they are, and where the last one begins. */
interface Way {
  pages: number
  unevenness: number
  start: number
}

/** Cuts items into as few pages as the room allows, and as even as that number allows. */
function cut<T extends Item>(items: T[], room: Room, height: (items: readonly T[]) => number): T[][] {
  const ways: Way[] = [{ pages: 0, unevenness: 0, start: 0 }]
  for (let end = 1; end <= items.length; end++) {
    let best: Way | null = null
    for (let start = end - 1; start >= 0; start--) {
      const used = height(items.slice(start, end))
      // What is taller than the room has a page of its own, and is scrolled.
      if (used > room.height && start < end - 1) break
      const before = ways[start] as Way
      const pages = before.pages + 1
      const unevenness = before.unevenness + used ** 2
      if (!best || pages < best.pages || (pages === best.pages && unevenness < best.unevenness))
        best = { pages, unevenness, start }
    }
    ways.push(best as Way)
  }
  const pages: T[][] = []
  for (let end = items.length; end > 0; end = ways[end]?.start ?? 0)
    pages.unshift(items.slice(ways[end]?.start, end))
  return pages
}

/** The pages of the form under these answers, the bands last. Sections never share a page. */
export function pagesOf(questionnaire: Questionnaire, answers: Answers, room: Room): ScreenPage[] {
  const sections = shownSections(questionnaire, answers)
  const respondent = bandsOf(questionnaire)
  const parts = sections.length + (respondent.length > 0 ? 1 : 0)
  const cutPart = <T extends Item>(section: Matrices, key: string, part: number, items: T[]) =>
    cut(items, room, (some) => heightOfPage(questionnaire, section, some, room)).map(
      (page, at, { length }) => ({
        key: `${key}-${at}`,
        place: { part, parts, page: at + 1, pages: length },
        items: page,
      }),
    )
  const asked = sections.flatMap((section, index) =>
    cutPart(section, section.key, index + 1, section.items).map(
      (page): ScreenPage => ({ kind: 'items', section, ...page }),
    ),
  )
  const bands = cutPart({}, 'respondent', parts, respondent)
  return [...asked, ...bands.map((page): ScreenPage => ({ kind: 'respondent', ...page }))]
}
