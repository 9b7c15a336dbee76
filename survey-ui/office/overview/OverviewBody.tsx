import type { Overview, UnitSummary } from '#contract/office.ts'
import { BasisProvider } from '../basis/BasisProvider.tsx'
import type { OfficeClient } from '../client.ts'
import { OwnPlace } from '../peers/OwnPlace.tsx'
import { RatingSection } from '../rating/RatingSection.tsx'
import { MethodChoice } from '../recompute/MethodChoice.tsx'
import { RecomputedNotice } from '../recompute/RecomputedNotice.tsx'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { AttentionPart, BesidePart } from '../watch/parts.tsx'
import { CopyFinding } from './CopyFinding.tsx'
import { EmptyOverview } from './EmptyOverview.tsx'
import { FindingHead } from './FindingHead.tsx'
import { ItemFigures } from './ItemFigures.tsx'
import { MethodSection } from './MethodSection.tsx'
import { PartsFigure } from './PartsFigure.tsx'
import { ReportButton } from './ReportButton.tsx'
import { TrendFigure } from './TrendFigure.tsx'
import { UnitFigure } from './UnitFigure.tsx'
import { WaitingNote } from './WaitingNote.tsx'

interface OverviewBodyProps {
  /** Whether the person sees the unit above, and with it the table of all units beside this one. */
  seesAbove: boolean
  overview: Overview
  loadedAt: Date | null
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** The finding, then the pictures and tables, then how it was computed. */
export function OverviewBody(props: OverviewBodyProps) {
  const { seesAbove, overview, loadedAt, client, services, address, go } = props
  const { method, whole } = overview
  const here = { overview, address, go }
  if (method === null) return <EmptyOverview {...here} />
  const figure = { overview, method, saveFile: services.saveFile }
  const subject = [
    overview.unit.code,
    overview.instrument,
    overview.from,
    overview.to,
    ...(overview.recomputed ? [address.method ?? ''] : []),
  ].join('-')
  return (
    <BasisProvider frame={{ ...overview, method }}>
      <RecomputedNotice overview={overview} go={go} />
      <div class="opening">
        <FindingHead overview={overview} />
        <div class="opening-side">
          <WaitingNote overview={overview} loadedAt={loadedAt} />
          {whole.index !== null && (
            <>
              {(['pdf', 'xlsx'] as const).map((ending) => (
                <ReportButton
                  key={ending}
                  client={client}
                  saveFile={services.saveFile}
                  address={address}
                  subject={subject}
                  ending={ending}
                />
              ))}
              <CopyFinding overview={overview} copyText={services.copyText} />
            </>
          )}
        </div>
      </div>
      <AttentionPart {...props} />
      {whole.respondents === 0 && whole.withheld === null && <EmptyOverview {...here} />}
      {/* Without an index of the whole, its parts may have theirs. */}
      {whole.withheld === null && whole.respondents !== 0 && (
        <>
          <RatingSection overview={overview} client={client} address={address} />
          <div class="figure-pair">
            {overview.contents.length > 1 && <PartsFigure {...figure} of="contents" />}
            {overview.dimensions.length > 1 && <PartsFigure {...figure} of="dimensions" />}
            {overview.from !== overview.to && <TrendFigure {...figure} />}
          </div>
          {!seesAbove && overview.recomputed === null && overview.unit.parentId !== null && (
            <OwnPlace overview={overview} client={client} address={address} />
          )}
          <ItemFigures {...figure} />
          <UnitFigure {...figure} key={overview.unit.unitId} address={address} go={go} />
        </>
      )}
      <BesidePart {...props} />
      <MethodSection overview={overview} method={method}>
        <MethodChoice {...here} />
      </MethodSection>
    </BasisProvider>
  )
}
