import { periodShape } from './period.ts'
import type { Texts } from './text/vi.ts'

function monthName(month: string, { period }: Texts): string {
  return period.month(Number(month.slice(5)), month.slice(0, 4))
}

/** What a span of months is called in a sentence: "quý III năm 2026", "tháng 12/2025 – tháng 11/2026". */
export function periodName(from: string, to: string, texts: Texts): string {
  const shape = periodShape(from, to)
  switch (shape.kind) {
    case 'month':
      return monthName(shape.month, texts)
    case 'quarter':
      return texts.period.quarter(shape.quarter, shape.year)
    case 'year':
      return texts.period.year(shape.year)
    case 'months':
      return texts.period.months(monthName(shape.from, texts), monthName(shape.to, texts))
  }
}
