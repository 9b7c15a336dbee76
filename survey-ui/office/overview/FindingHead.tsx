import { useEffect } from 'preact/hooks'
import type { Overview } from '#contract/office.ts'
import { gradeSentences } from '#words/grade-words.ts'
import { samplingSentence } from '#words/sampling-words.ts'
import { BasisNumber } from '../basis/BasisNumber.tsx'
import { describeFinding } from '../finding.ts'
import { useSpeech } from '../language.ts'
import { unitName } from '../unit-tree.ts'
import { useHeadingFocus } from '../use-heading-focus.ts'
import { IndexScale } from './IndexScale.tsx'

/** The finding: what the page says, before any picture. */
export function FindingHead({ overview }: { overview: Overview }) {
  const { language, texts } = useSpeech()
  const { subject, value, support, change, detail } = describeFinding(overview, language, texts)
  const { grade, target, whole } = overview
  const name = unitName(overview.unit, language)
  useEffect(() => {
    document.title = texts.documentTitle(name)
  }, [texts, name])
  const heading = useHeadingFocus(overview.unit.unitId)
  return (
    <div class="finding">
      <h1 ref={heading} tabIndex={-1}>
        <span class={value ? 'finding-subject' : 'finding-subject finding-alone'}>{subject}</span>
        {value && (
          <>
            {' '}
            <span class="finding-value">
              <BasisNumber label={name} kind="whole" figure={overview.whole} text={value} />
            </span>{' '}
            <span class="finding-support">{support}</span>
          </>
        )}
      </h1>
      {value && <IndexScale figure={overview.whole} />}
      {change && <p class="finding-change">{change}</p>}
      {detail && <p class="muted">{detail}</p>}
      {gradeSentences(
        { grade, target, figure: whole, isDraft: overview.method?.draft ?? false },
        language,
      ).map((told) => (
        <p key={told} class="finding-grade">
          {told}
        </p>
      ))}
      {value && <p class="muted finding-sampling">{samplingSentence(overview.sampling, language)}</p>}
      {overview.method?.draft && (
        <p class="finding-draft">
          <a href="#method">{texts.finding.draft}</a>
        </p>
      )}
    </div>
  )
}
