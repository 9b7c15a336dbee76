import type { Comparison } from '#contract/comparison.ts'
import type { UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { PeerPlace } from '../peers/PeerPlace.tsx'
import { usePeersTexts } from '../peers/texts.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { ComparedFigure } from './ComparedFigure.tsx'
import { CompareFields } from './CompareFields.tsx'
import { comparisonQuery, type DetailsClient } from './client.ts'
import { useDetailsTexts } from './texts.ts'

interface CompareSectionProps {
  client: DetailsClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
  period: { from: string; to: string }
  month: string
}

/** Two units, two periods, or a unit beside its peers. */
export function CompareSection({ client, services, ...choice }: CompareSectionProps) {
  const { texts } = useSpeech()
  const words = useDetailsTexts().compare
  const { address, go } = choice
  const answer = useRemote(comparisonQuery(address), () => client.compare(address))
  const { value, fault, isOutdated } = answer
  return (
    <section class="figure" aria-labelledby="compare-title">
      <header class="figure-head">
        <h2 id="compare-title">{words.title}</h2>
        <p class="figure-note">{words.hint}</p>
      </header>
      <CompareFields {...choice} />
      {fault && isOutdated && (
        <FaultNotice
          fault={fault}
          onRetry={answer.reload}
          onClear={() => go({ details: { ...address.details, vsUnit: null, vsFrom: null, vsTo: null } })}
          clearWords={words.clear}
        />
      )}
      {!value && !fault && <Loading />}
      {value?.method && !(fault && isOutdated) && (
        <div class={isOutdated ? 'outdated' : undefined} aria-busy={isOutdated}>
          {value.second && <ComparedFigure comparison={value} saveFile={services.saveFile} />}
          <ComparedPeers comparison={value} />
        </div>
      )}
      {value && !value.method && <p class="table-empty">{texts.withheld.none}</p>}
    </section>
  )
}

function ComparedPeers({ comparison: { first, peers } }: { comparison: Comparison }) {
  const words = usePeersTexts()
  if (!peers || peers.ranked === 0) return null
  return (
    <section class="figure-part peers" aria-labelledby="peers-title">
      <h3 id="peers-title">{words.title}</h3>
      <PeerPlace peers={peers} index={first.whole.index} />
    </section>
  )
}
