import type { Document } from '../report/pdf/document.ts'
import { colours } from './lengths.ts'
import { layOut } from './stack.ts'
import { printWords } from './words.ts'

/** A framed line that says that nothing here is real. @returns its height */
export function drawDemonstrationMark(
  doc: Document,
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): number {
  const text = `${printWords('vi').demonstration} · ${printWords('en').demonstration}`
  const paragraph = { text, font: 'bold', size, smallest: size / 2, mostLines: 1, gap: 0 } as const
  const { lines, height } = layOut(doc, [paragraph], width - size * 2)
  const [only] = lines
  if (!only) return 0
  const frame = { width: only.width + size * 2, height: height + size * 0.7 }
  const left = x + (width - frame.width) / 2
  doc
    .lineWidth(size / 9)
    .rect(left, y, frame.width, frame.height)
    .stroke(colours.ink)
  doc.font('bold').fontSize(only.size).fillColor(colours.ink)
  doc.text(only.text, left + size, y + size * 0.35 + only.baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
  })
  return frame.height
}
