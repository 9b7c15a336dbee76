import { count } from '#charts/format.ts'
import { faultText } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { judgedWords } from './judged-words.ts'
import type { Judging } from './use-judging.ts'

/** How judging goes and what came of it, in words, told to those who listen too. */
export function JudgeResult({ judging: { progress, result } }: { judging: Judging }) {
  const { language, texts } = useSpeech()
  const words = texts.collect.quarantine
  const isGood = result !== null && result.fault === null && result.accepted > 0
  return (
    <div role="status">
      {progress && (
        <p class="notice">
          {words.progress(count(progress.judged, language), count(progress.left, language))}
        </p>
      )}
      {result && (
        <p class={isGood ? 'notice notice-good' : 'notice'}>
          {judgedWords(result, language, texts)}
          {result.fault && ` ${words.broken} ${faultText(result.fault, texts)}`}
        </p>
      )}
    </div>
  )
}
