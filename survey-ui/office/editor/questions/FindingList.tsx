import type { Finding } from '#contract/checking/finding.ts'
import { useSpeech } from '../../language.ts'
import { findingWords } from '../publish/finding-words.ts'

/** What the checker says of a question, where it is written. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { language } = useSpeech()
  if (findings.length === 0) return null
  return (
    <ul class="ask-findings">
      {findings.map((finding) => (
        <li
          key={`${finding.code} ${finding.at}`}
          class={finding.weight === 'fault' ? 'fault-text' : undefined}
        >
          {findingWords(finding, language)}
        </li>
      ))}
    </ul>
  )
}
