import { count } from '#charts/format.ts'
import type { Arrivals } from '#contract/arrivals.ts'
import type { UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { RemoteHandle } from '../use-remote.ts'
import { ArrivalTable } from './ArrivalTable.tsx'
import { DayBars } from './DayBars.tsx'

interface ArrivalSectionProps {
  arrivals: RemoteHandle<Arrivals>
  address: Address
  go: Go
  units: readonly UnitSummary[]
  unit: UnitSummary
  /** YYYY-MM-DD */
  today: string
}

/** How many responses came in: per day, then by unit and channel. */
export function ArrivalSection({ arrivals, today, ...here }: ArrivalSectionProps) {
  const { language, texts } = useSpeech()
  const words = texts.collect.arrivals
  const { value, fault, isOutdated, reload } = arrivals
  const isUnusable = value === null || (isOutdated && fault !== null)
  return (
    <section class="figure" aria-labelledby="arrivals-title">
      <header class="figure-head">
        <h2 id="arrivals-title">{words.title}</h2>
        {value && value.blank > 0 && <p class="figure-note">{words.blank(count(value.blank, language))}</p>}
      </header>
      {isUnusable && (fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />)}
      {value && !isUnusable && (
        <div class={isOutdated ? 'outdated' : undefined} aria-busy={isOutdated}>
          {value.total === 0 ? (
            <div class="empty">
              <p>
                <strong>{words.none}</strong>
              </p>
              <p>{words.noneLead}</p>
            </div>
          ) : (
            <>
              {value.days.length > 1 && <DayBars days={value.days} today={today} />}
              <ArrivalTable arrivals={value} {...here} />
            </>
          )}
        </div>
      )}
    </section>
  )
}
