import type { Overview } from '#contract/office.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'

interface EmptyOverviewProps {
  overview: Overview
  address: Address
  go: Go
}

/** What will be here, and the next step towards it. */
export function EmptyOverview({ overview, address, go }: EmptyOverviewProps) {
  const { texts } = useSpeech()
  const here = { address, go }
  if (overview.method === null) {
    return (
      <div class="empty">
        <h1>{texts.empty.noSurvey(texts.instruments[overview.instrument])}</h1>
        <p>{texts.empty.noSurveyLead}</p>
        <Link {...here} change={{ page: 'setup' }} class="button button-main">
          {texts.empty.toSetup}
        </Link>
      </div>
    )
  }
  return (
    <div class="empty">
      <p>{texts.empty.noResponsesLead}</p>
      {(address.from ?? address.to) !== null && (
        <Link {...here} change={{ from: null, to: null }} class="button button-main">
          {texts.empty.toLatest}
        </Link>
      )}
      <Link {...here} change={{ page: 'setup' }} class="button">
        {texts.empty.toCollectors}
      </Link>
    </div>
  )
}
