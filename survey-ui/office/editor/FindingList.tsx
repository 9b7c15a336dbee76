import type { Finding } from '#contract/checking/finding.ts'
import type { Draft } from '#contract/draft.ts'
import { useSpeech } from '../language.ts'
import { findingWords } from './finding-words.ts'
import { useEditorTexts } from './texts.ts'

interface FindingListProps {
  /** By which a field names what is said of it. */
  id?: string | undefined
  draft: Draft
  findings: readonly Finding[]
}

/** What the checker says of a place, beside it. Stands empty where there is nothing, so that news is heard. */
export function FindingList({ id, draft, findings }: FindingListProps) {
  const { language } = useSpeech()
  const { weights } = useEditorTexts()
  return (
    <ul id={id} class={findings.length > 0 ? 'said-here' : 'said-here said-nothing'} aria-live="polite">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.at}`} class={`said-${finding.weight}`}>
          <strong>{weights[finding.weight]}:</strong> {findingWords(finding, draft, language)}
        </li>
      ))}
    </ul>
  )
}
