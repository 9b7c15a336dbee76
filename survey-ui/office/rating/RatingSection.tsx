import type { Overview } from '#contract/office.ts'
import type { RatingReply } from '#contract/rating.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { type Address, overviewQuery } from '../router.ts'
import { useRemote } from '../use-remote.ts'
import { CounterTaps } from './CounterTaps.tsx'
import { DossierPoints } from './DossierPoints.tsx'

interface RatingSectionProps {
  /** What the page shows; the rating is asked for anew whenever that changes. */
  overview: Overview
  client: Pick<OfficeClient, 'ask'>
  address: Address
}

/** What dossiers and counters come to in their own measure; nothing for surveys, whose measure is the index. */
export function RatingSection(props: RatingSectionProps) {
  const { instrument } = props.overview
  return instrument === 'dossier' || instrument === 'counter' ? <LoadedRating {...props} /> : null
}

function LoadedRating({ overview, client, address }: RatingSectionProps) {
  const query = overviewQuery(address)
  const remote = useRemote(`${query} ${overview.whole.answers}`, () =>
    client.ask<RatingReply>('GET', `/rating?${query}`),
  )
  if (remote.fault) return <FaultNotice fault={remote.fault} onRetry={remote.reload} />
  const rating = remote.value?.rating
  if (rating?.instrument !== overview.instrument) return null
  return rating.instrument === 'dossier' ? <DossierPoints rating={rating} /> : <CounterTaps rating={rating} />
}
