import { count, percent } from '#charts/format.ts'
import type { Coverage } from '#contract/link.ts'
import { useSpeech } from '../language.ts'
import { wholeCoverage } from './whole-coverage.ts'

/** One sentence: how many answered of those invited, where that was noted. */
export function CoverageFinding({ coverage }: { coverage: Coverage }) {
  const { language, texts } = useSpeech()
  const words = texts.links.coverage
  const whole = wholeCoverage(coverage)
  if (!whole) return <p class="notice">{words.noDenominator}</p>
  const { received, handedOut } = whole
  return (
    <p class="coverage-finding">
      {words.finding(
        count(received, language),
        count(handedOut, language),
        percent(received / handedOut, language),
      )}
    </p>
  )
}
