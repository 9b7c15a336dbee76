import type { Overview } from '#contract/office.ts'
import type { PeersReply } from '#contract/peers.ts'
import type { OfficeClient } from '../client.ts'
import { type Address, overviewQuery } from '../router.ts'
import { useRemote } from '../use-remote.ts'
import { PeerPlace } from './PeerPlace.tsx'
import { PublishedTable } from './PublishedTable.tsx'
import { usePeersTexts } from './texts.ts'

interface OwnPlaceProps {
  overview: Overview
  client: OfficeClient
  address: Address
}

/**
 * The place of one's own unit, for who may not see its peers one by one but as the public does. Nothing where there is
 * nothing to tell.
 */
export function OwnPlace({ overview, client, address }: OwnPlaceProps) {
  const words = usePeersTexts()
  const query = overviewQuery(address)
  const { value } = useRemote(`peers ${query}`, () => client.ask<PeersReply>('GET', `/peers?${query}`))
  const peers = value?.peers?.ranked ? value.peers : null
  const published = value?.published ?? null
  if (!peers && !published) return null
  return (
    <section class="figure" aria-labelledby="peers-title">
      <header class="figure-head">
        <h2 id="peers-title">{words.title}</h2>
      </header>
      {peers && <PeerPlace peers={peers} index={overview.whole.index} isPublished={published !== null} />}
      {published && <PublishedTable published={published} ownId={overview.unit.unitId} />}
    </section>
  )
}
