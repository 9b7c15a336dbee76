import type { ChartLanguage } from '../charts/estimate.ts'
import { percent } from '../charts/format.ts'

type Text = { vi: string; [language: string]: string | undefined }

/** What a method calls an index: its grade, and those that its interval reaches as well. */
export interface ToldGrade {
  label: Text
  others: readonly Text[]
}

interface Judged {
  grade: ToldGrade | null
  /** Index to be reached, 0..1; null for none. */
  target: number | null
  figure: { low: number | null; high: number | null }
  isDraft: boolean
}

const words = {
  vi: {
    grade: (label: string, isDraft: boolean) =>
      `Xếp loại theo ngưỡng của phương pháp${isDraft ? ' (bản nháp)' : ''}: ${label}`,
    others: (labels: string) => `; khoảng 95 % còn chạm bậc ${labels}`,
    target: (share: string, verdict: string) => `Mục tiêu ${share}: ${verdict}.`,
    above: 'cả khoảng 95 % nằm trên mục tiêu',
    below: 'cả khoảng 95 % nằm dưới mục tiêu',
    around: 'khoảng 95 % chứa mục tiêu, chưa đủ cơ sở kết luận đã đạt hay chưa',
  },
  en: {
    grade: (label: string, isDraft: boolean) =>
      `Grade by the limits of the method${isDraft ? ' (draft)' : ''}: ${label}`,
    others: (labels: string) => `; the 95% interval reaches ${labels} as well`,
    target: (share: string, verdict: string) => `Target ${share}: ${verdict}.`,
    above: 'the whole 95% interval lies above it',
    below: 'the whole 95% interval lies below it',
    around: 'the 95% interval holds it, so it cannot be said whether it is reached',
  },
} as const

/** The grade of an index and how it stands to the target, each as a sentence; none where there is neither. */
export function gradeSentences(
  { grade, target, figure, isDraft }: Judged,
  language: ChartLanguage,
): string[] {
  const told = words[language]
  const name = (text: Text) => text[language] ?? text.vi
  const { low, high } = figure
  const graded = grade
    ? [
        `${told.grade(name(grade.label), isDraft)}${
          grade.others.length > 0 ? told.others(grade.others.map(name).join(', ')) : ''
        }.`,
      ]
    : []
  if (target === null || low === null || high === null) return graded
  const verdict = low >= target ? told.above : high < target ? told.below : told.around
  return [...graded, told.target(percent(target, language), verdict)]
}
