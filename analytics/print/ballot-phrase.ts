import type { Line } from '../report/pdf/break-lines.ts'
import type { Document } from '../report/pdf/document.ts'
import { drawLines } from '../report/pdf/draw-lines.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from '../report/pdf/text.ts'
import type { Phrase } from './ballot-model.ts'
import { styles } from './ballot-page.ts'

/** How a phrase looks: the first language, and the second below it. */
export interface PhraseStyle {
  main: TextStyle
  second: TextStyle
}

export const bodyStyle: PhraseStyle = { main: styles.body, second: styles.bodySecond }
export const boldStyle: PhraseStyle = { main: styles.bold, second: styles.boldSecond }
export const noteStyle: PhraseStyle = { main: styles.note, second: styles.note }
export const columnStyle: PhraseStyle = { main: styles.column, second: styles.columnSecond }

/** Texts broken into lines, one under the other. */
export interface Broken {
  runs: { lines: Line[]; style: TextStyle }[]
  height: number
}

/** Breaks phrases into lines for a width. */
export function breakPhrases(
  doc: Document,
  phrases: readonly (readonly [Phrase, PhraseStyle])[],
  place: TextRoom,
): Broken {
  const runs = phrases.flatMap(([{ main, second }, style]) => [
    { lines: linesOf(doc, main, style.main, place), style: style.main },
    ...(second === null ? [] : [{ lines: linesOf(doc, second, style.second, place), style: style.second }]),
  ])
  const height = runs.reduce((sum, { lines, style }) => sum + lines.length * lineHeight(style), 0)
  return { runs, height }
}

/** Draws broken texts downwards from `top`. */
export function drawBroken(doc: Document, { runs }: Broken, place: TextRoom, top: number): void {
  let y = top
  for (const { lines, style } of runs) {
    drawLines(doc, lines, style, place, { top: y })
    y += lines.length * lineHeight(style)
  }
}
