import { percentValue } from '#charts/format.ts'
import { palette } from '#charts/palette.ts'
import type { Pen } from '../chart-files/drawing.ts'
import { type Measure, write } from '../chart-files/write-line.ts'
import type { Language } from '../language.ts'
import type { DetailsTexts } from '../text/details.vi.ts'
import { heatLimits, type heatRange } from './heat.ts'
import { heatColours, paintSign } from './heat-signs.ts'

const [sign, signGap, legendLine] = [{ width: 24, height: 16 }, 8, 28]

interface LegendFrame {
  width: number
  measure: Measure
  language: Language
  words: DetailsTexts['heat']
}

/** One sign of the legend with its words, in pixels from where the legend begins. */
export interface LegendEntry {
  /** Null for a line of text alone. */
  step: number | 'withheld' | 'empty' | null
  text: string
  left: number
  top: number
}

/** The legend in as many lines as its width asks for. */
export function legendOf(
  range: ReturnType<typeof heatRange>,
  { width, measure, language, words }: LegendFrame,
): { entries: LegendEntry[]; height: number } {
  const limits = range ? heatLimits(range) : []
  const at = (limit: number | undefined) => percentValue(limit ?? null, language)
  const steps = limits
    .slice(1)
    .map((limit, step) => ({ step: step + 1, text: `${at(limits[step])}–${at(limit)}` }))
  const signs = [
    { step: 'withheld', text: words.withheld } as const,
    { step: 'empty', text: words.nobody } as const,
  ]
  const entries: LegendEntry[] = range ? [{ step: null, text: words.steps, left: 0, top: 0 }] : []
  let [left, top] = [0, range ? legendLine : 0]
  for (const entry of [...steps, ...signs]) {
    const wide = sign.width + signGap + measure(entry.text) + 2 * signGap
    if (left > 0 && left + wide > width) [left, top] = [0, top + legendLine]
    entries.push({ ...entry, left, top })
    left += wide
  }
  return { entries, height: top + legendLine }
}

/** Draws an entry. @param legendTop where the legend begins */
export function paintEntry(pen: Pen, { step, text, left, top }: LegendEntry, legendTop: number): void {
  const middle = legendTop + top + legendLine / 2
  const box = { left, top: middle - sign.height / 2, ...sign }
  if (typeof step === 'number') {
    pen.fillStyle = heatColours[step - 1]?.fill ?? palette.paper
    pen.fillRect(box.left, box.top, box.width, box.height)
  } else if (step !== null) {
    paintSign(pen, box, step)
    Object.assign(pen, { strokeStyle: palette.hatch, lineWidth: 1 })
    pen.strokeRect(box.left, box.top, box.width, box.height)
  }
  write(pen, text, [step === null ? 0 : left + sign.width + signGap, middle], palette.muted, 'left')
}
