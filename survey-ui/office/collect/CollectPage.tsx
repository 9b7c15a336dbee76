import { useEffect, useMemo } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { GlanceStrip } from '../fieldwork/GlanceStrip.tsx'
import { ProgressSection } from '../fieldwork/ProgressSection.tsx'
import { useSpeech } from '../language.ts'
import { CoverageSection } from '../links/CoverageSection.tsx'
import { dayAt, shiftDay } from '../months.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { tabletClient } from '../tablets/client.ts'
import { TabletWatch } from '../tablets/TabletWatch.tsx'
import { orderAsTree, unitName } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { watchClient } from '../watch/client.ts'
import { ArrivalSection } from './ArrivalSection.tsx'
import { CollectFilters } from './CollectFilters.tsx'
import { collectClient } from './client.ts'
import { collectingSentence, tabletTrouble } from './finding.ts'
import { actionable, countOf } from './judge.ts'
import { QuarantineSection } from './QuarantineSection.tsx'

export interface CollectPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may change anything. */
  isEditable: boolean
}

/** How collecting goes: what arrives, what has not arrived, what could not be taken. */
export function CollectPage(props: CollectPageProps) {
  const { address, units } = props
  const { texts } = useSpeech()
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.collect)
  }, [texts])
  return unit ? <CollectingOf {...props} unit={unit} /> : <p class="notice">{texts.faults.noUnits}</p>
}

const refreshSeconds = 60

function CollectingOf(props: CollectPageProps & { unit: UnitSummary }) {
  const { services, address, go, units, unit, isEditable } = props
  const { language, texts } = useSpeech()
  const client = useMemo(() => collectClient(props.client), [props.client])
  const today = dayAt(services.now())
  const period = { from: shiftDay(today, 1 - address.days), to: today }
  const arrivals = useRemote(
    `${unit.unitId} ${period.from} ${period.to}`,
    () => client.readArrivals(unit.unitId, period),
    refreshSeconds,
  )
  const quarantine = useRemote(`${unit.unitId}`, () => client.listQuarantine(unit.unitId), refreshSeconds)
  const watch = useRemote(
    `${unit.unitId}`,
    () => tabletClient(props.client).readWatch(unit.unitId),
    refreshSeconds,
  )
  const fieldwork = useRemote(
    `${unit.unitId}`,
    () => watchClient(props.client).readFieldwork(unit.unitId),
    refreshSeconds,
  )
  const gathered = fieldwork.isOutdated ? null : fieldwork.value
  const counted = arrivals.isOutdated ? null : arrivals.value
  const kept = quarantine.isOutdated ? null : quarantine.value
  const sentence = collectingSentence(
    {
      today: counted?.days.find(({ day }) => day === today) ?? null,
      hasUnits: units.some(({ parentId }) => parentId === unit.unitId),
      tablets: watch.isOutdated || !watch.value ? null : tabletTrouble(watch.value),
      waiting: kept && countOf(actionable(kept)),
    },
    language,
    texts,
  )
  return (
    <>
      <CollectFilters address={address} go={go} units={units} unit={unit} />
      <div class="page-head collect-head">
        <p class="muted">
          {texts.pages.collect} · {unitName(unit, language)}
        </p>
        <h1 aria-live="polite">{sentence || texts.pages.collect}</h1>
        <p class="muted">{texts.collect.lead}</p>
      </div>
      <GlanceStrip
        surveys={gathered?.surveys ?? null}
        paper={gathered?.paper ?? null}
        watch={watch.isOutdated ? null : watch.value}
        waiting={kept && countOf(actionable(kept))}
        address={address}
        go={go}
      />
      <ProgressSection fieldwork={fieldwork} units={units} unit={unit} />
      <ArrivalSection arrivals={arrivals} address={address} go={go} units={units} unit={unit} today={today} />
      <TabletWatch {...props} watch={watch} />
      <CoverageSection {...props} />
      <QuarantineSection
        client={client}
        quarantine={quarantine}
        onJudged={() => {
          quarantine.reload()
          arrivals.reload()
          fieldwork.reload()
        }}
        unit={unit}
        units={units}
        address={address}
        go={go}
        isEditable={isEditable}
      />
    </>
  )
}
