import { count } from '#charts/format.ts'
import type { Refused } from '#contract/analyses.ts'
import { useSpeech } from '../language.ts'
import { useAnalysesTexts } from './texts.ts'

/** Why a part has no result, and what would help. */
export function RefusedNote({ part }: { part: Refused }) {
  const { language } = useSpeech()
  const { refused } = useAnalysesTexts()
  const written = (number: number | null) => (number === null ? null : count(number, language))
  return <p class="analysis-refused">{refused(part, written(part.n), written(part.needed))}</p>
}
