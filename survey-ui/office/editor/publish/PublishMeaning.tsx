import { count } from '#charts/format.ts'
import type { Draft } from '#contract/draft.ts'
import { allItems, inLanguage } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import type { Following } from './follow.ts'
import { usePublishTexts } from './texts.ts'

interface PublishMeaningProps {
  draft: Draft
  following: Following | null
  warnings: number
}

/** What publishing does, before it is done: the version, its method, the series that end. */
export function PublishMeaning({ draft, following, warnings }: PublishMeaningProps) {
  const { language } = useSpeech()
  const { publish: words } = usePublishTexts()
  const broken = following?.impact.filter(({ isKept }) => !isKept) ?? []
  return (
    <ul class="publish-meaning">
      <li>{words.items(count(allItems(draft.questionnaire).length, language))}</li>
      {following && <li>{following.method.length > 0 ? words.methodNew : words.methodSame}</li>}
      {following && (
        <li>
          {broken.length === 0 ? words.noneBreaks : words.breaking(count(broken.length, language))}
          {broken.length > 0 && (
            <ul>
              {broken.map(({ key, prompt }) => (
                <li key={key}>
                  {inLanguage(prompt, language) || prompt.vi} <span class="mono">{key}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      )}
      {warnings > 0 && <li>{words.withWarnings(count(warnings, language))}</li>}
    </ul>
  )
}
