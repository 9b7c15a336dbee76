import { useState } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import { handlingOf, type QuarantineGroup } from '#contract/quarantine.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { RemoteHandle } from '../use-remote.ts'
import type { CollectClient } from './client.ts'
import { JudgeResult } from './JudgeResult.tsx'
import { byReason } from './judge.ts'
import { ReasonBlock } from './ReasonBlock.tsx'
import { TakeResponses } from './TakeResponses.tsx'
import { useJudging } from './use-judging.ts'

interface QuarantineSectionProps {
  client: CollectClient
  quarantine: RemoteHandle<QuarantineGroup[]>
  unit: UnitSummary
  units: readonly UnitSummary[]
  address: Address
  go: Go
  isEditable: boolean
}

/** What could not be accepted: why, how much, where and when, and what to do; never what was answered. */
export function QuarantineSection(props: QuarantineSectionProps) {
  const { client, quarantine, unit, units, address, go, isEditable } = props
  const { texts } = useSpeech()
  const words = texts.collect.quarantine
  const judging = useJudging(client, unit.unitId, quarantine.reload)
  const [taking, setTaking] = useState<QuarantineGroup | null>(null)
  const { value: groups, fault, isOutdated, reload } = quarantine
  const isUnusable = groups === null || (isOutdated && fault !== null)
  const canMend = groups?.some(({ reason }) => handlingOf(reason) === 'mend') ?? false
  return (
    <section class="figure" id="quarantine" aria-labelledby="quarantine-title">
      <header class="figure-head">
        <h2 id="quarantine-title">{words.title}</h2>
        <p class="figure-note">{words.note}</p>
      </header>
      {isEditable && canMend && (
        <div class="figure-tools">
          <button
            type="button"
            class="button"
            aria-disabled={judging.isBusy}
            onClick={() => judging.judge(null)}
          >
            {judging.isBusy ? words.busy : words.judgeAll}
          </button>
        </div>
      )}
      <JudgeResult judging={judging} />
      {isUnusable && (fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />)}
      {groups?.length === 0 && !isUnusable && (
        <div class="empty">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneLead}</p>
        </div>
      )}
      {groups &&
        !isUnusable &&
        byReason(groups).map((reasonGroups) => (
          <ReasonBlock
            key={reasonGroups.reason}
            {...reasonGroups}
            units={units}
            address={address}
            go={go}
            isBusy={judging.isBusy}
            actions={isEditable ? { judge: judging.judge, take: setTaking } : null}
          />
        ))}
      {taking && (
        <TakeResponses
          group={taking}
          onLeave={() => setTaking(null)}
          onTake={() => {
            setTaking(null)
            void judging.judge(taking)
          }}
        />
      )}
    </section>
  )
}
