import { interval, points } from '#charts/format.ts'
import type { Comparison } from '#contract/actions.ts'
import { useSpeech } from '../language.ts'
import { useActionsTexts } from './texts.ts'

/** Whether it helped, in a sentence that says no more than the interval does. */
export function ComparisonLine({ comparison }: { comparison: Comparison }) {
  const { language } = useSpeech()
  const { comparison: words } = useActionsTexts()
  const { difference, low, high, isClear } = comparison
  const between = interval(low, high, language)
  const sign = !isClear ? 'unclear' : difference > 0 ? 'better' : 'worse'
  const size =
    sign === 'unclear'
      ? points(difference, language)
      : points(Math.abs(difference), language).replace('+', '')
  return <p class={`comparison comparison-${sign}`}>{words[sign](size, between)}</p>
}
