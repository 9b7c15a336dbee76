import { useState } from 'preact/hooks'
import type { Overview } from '#contract/office.ts'
import { samplingSentence } from '#words/sampling-words.ts'
import { describeFinding, findingSentence } from '../finding.ts'
import { useSpeech } from '../language.ts'
import { recomputedMark } from '../recompute/texts.ts'
import type { Services } from '../services.ts'

interface CopyFindingProps {
  overview: Overview
  copyText: Services['copyText']
}

/** Copies the finding: a figure that is passed on keeps its interval, its n and what the interval rests on. */
export function CopyFinding({ overview, copyText }: CopyFindingProps) {
  const { language, texts } = useSpeech()
  const [copied, setCopied] = useState<Overview | null>(null)
  const copy = async () => {
    const sentence = findingSentence(describeFinding(overview, language, texts))
    const basis = samplingSentence(overview.sampling, language)
    const mark = recomputedMark(overview, language)
    const whole = [mark, sentence, basis].filter((part) => part !== null).join(' ')
    if (await copyText(whole)) setCopied(overview)
  }
  return (
    <p class="copy-finding">
      <button type="button" class="link-button" onClick={copy}>
        {texts.finding.copy}
      </button>
      <span role="status">{copied === overview && texts.finding.copied}</span>
    </p>
  )
}
