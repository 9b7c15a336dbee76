import { useEffect, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { QuestionnaireSummary } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { useQuestionnairesTexts } from './texts.ts'
import { readVersionName } from './version-name.ts'

interface JustPublishedProps {
  published: readonly QuestionnaireSummary[]
  address: Address
  go: Go
}

/** What was published a moment ago, and what comes next. */
export function JustPublished({ published, address, go }: JustPublishedProps) {
  const { language } = useSpeech()
  const { justPublished: words } = useQuestionnairesTexts()
  const notice = useRef<HTMLDivElement>(null)
  const name = readVersionName(address.choices.done ?? '')
  const found = published.find(({ key }) => key === name?.key)
  useEffect(() => notice.current?.focus(), [found])
  if (!name || !found) return null
  return (
    <div class="notice notice-good" role="status" tabIndex={-1} ref={notice}>
      <p>
        <strong>{words.done(inLanguage(found.title, language), count(name.version, language))}</strong>{' '}
        {words.next}
      </p>
      <div class="notice-actions">
        <Link address={address} change={{ page: 'setup', part: null, choices: {} }} go={go} class="button">
          {words.toSurveys}
        </Link>
        <Link
          address={address}
          change={{ choices: { version: address.choices.done ?? '' } }}
          go={go}
          class="button button-quiet"
        >
          {words.view}
        </Link>
      </div>
    </div>
  )
}
