import { inLanguage } from '#contract/questionnaire.ts'
import type { VersionChoice } from '#contract/survey-versions.ts'
import type { Impact } from '#contract/versions/impact.ts'
import { useSpeech } from '../language.ts'
import { useVersionsTexts } from './texts.ts'

/** What a version does to the figures of a survey, or why the survey cannot take it. */
export function ImpactLines({ impact, unfit }: Pick<VersionChoice, 'impact' | 'unfit'>) {
  const { language } = useSpeech()
  const words = useVersionsTexts()
  if (unfit.length > 0)
    return (
      <div class="notice notice-fault">
        <p>{words.unfit}</p>
        <ul class="version-items">
          {unfit.map(({ because, item, prompt }) => (
            <li key={item}>{words.unfitWords[because](inLanguage(prompt, language))}</li>
          ))}
        </ul>
        <p>{words.unfitRemedy}</p>
      </div>
    )
  if (impact.length === 0) return <p class="muted">{words.nothing}</p>
  return (
    <>
      <Items lead={words.broken} items={impact.filter(({ isKept }) => !isKept)} />
      <Items lead={words.kept} items={impact.filter(({ isKept }) => isKept)} />
    </>
  )
}

function Items({ lead, items }: { lead: string; items: readonly Impact[] }) {
  const { language } = useSpeech()
  const words = useVersionsTexts()
  if (items.length === 0) return null
  return (
    <>
      <p class="version-lead">
        <strong>{lead}</strong>
      </p>
      <ul class="version-items">
        {items.map(({ key, prompt, indices }) => (
          <li key={key}>
            {inLanguage(prompt, language)} <span class="muted">({words.touches(indices)})</span>
          </li>
        ))}
      </ul>
    </>
  )
}
