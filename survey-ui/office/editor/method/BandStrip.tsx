import { type Band, gradeOf } from '#contract/method.ts'
import { inLanguage } from '#contract/questionnaire.ts'

interface BandStripProps {
  bands: readonly Band[]
  /** 0..1; null for none. */
  target: number | null
  language: string
}

/** The grades as spans between 0 and 100 per cent; the table beneath says the same. */
export function BandStrip({ bands, target, language }: BandStripProps) {
  const limits = [...new Set([0, ...bands.map(({ from }) => from), 1])].toSorted((a, b) => a - b)
  const spans = limits.slice(0, -1).map((from, i) => ({ from, to: limits[i + 1] ?? 1 }))
  return (
    <div class="method-strip" aria-hidden="true">
      {spans.map(({ from, to }, i) => {
        const grade = gradeOf(bands, from)
        return (
          <span
            key={from}
            class={i % 2 === 0 ? 'method-span' : 'method-span method-span-odd'}
            style={{ flexGrow: to - from }}
          >
            {to - from > 0.09 && grade ? inLanguage(grade.label, language) : ''}
          </span>
        )
      })}
      {target !== null && <span class="method-goal" style={{ left: `${target * 100}%` }} />}
    </div>
  )
}
