import type { CommentsTexts } from '../text/comments.vi.ts'

const yearsBack = 3
const roman = ['I', 'II', 'III', 'IV']

/** Years and quarters to choose from, the newest first: `2026`, `2026-Q4`, … @param month the current, YYYY-MM */
export function selectablePeriods(month: string): string[] {
  const year = Number(month.slice(0, 4))
  const current = Math.ceil(Number(month.slice(5)) / 3)
  return Array.from({ length: yearsBack }, (_, back) => year - back).flatMap((one) => {
    const last = one === year ? current : 4
    const quarters = Array.from({ length: last }, (_, index) => `${one}-Q${last - index}`)
    return [String(one), ...quarters]
  })
}

/** What a period is called: "Quý II/2026", "Năm 2026". */
export function periodTitle(period: string, words: CommentsTexts): string {
  const [year = '', quarter] = period.split('-Q')
  return quarter ? words.quarter(roman[Number(quarter) - 1] ?? quarter, year) : words.year(year)
}
