import type { MethodChange } from '#contract/versions/method-difference.ts'
import { useSpeech } from '../language.ts'
import { methodChangeWords } from './method-change-words.ts'
import { useQuestionnairesTexts } from './texts.ts'

/** What differs in how figures are made of the answers, a line for each; or that nothing does. */
export function MethodDifferences({ changes }: { changes: readonly MethodChange[] }) {
  const { language } = useSpeech()
  const words = useQuestionnairesTexts()
  if (changes.length === 0) return <p class="muted">{words.methodChange.none}</p>
  return (
    <ul class="method-differences">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>{methodChangeWords(change, words, language)}</li>
      ))}
    </ul>
  )
}
