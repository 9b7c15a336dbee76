import type { Fieldwork } from '#contract/fieldwork.ts'
import type { UnitSummary } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import type { RemoteHandle } from '../use-remote.ts'
import { SurveyProgress } from './SurveyProgress.tsx'
import { useFieldworkTexts } from './texts.ts'

interface ProgressSectionProps {
  fieldwork: RemoteHandle<Fieldwork>
  units: readonly UnitSummary[]
  unit: UnitSummary
}

/** How far each open survey is from what it set out to gather, and how fast it has to go on. */
export function ProgressSection({ fieldwork, units, unit }: ProgressSectionProps) {
  const words = useFieldworkTexts()
  const { value, fault, isOutdated, reload } = fieldwork
  const isUnusable = value === null || (isOutdated && fault !== null)
  return (
    <section class="figure" aria-labelledby="targets-title">
      <header class="figure-head">
        <h2 id="targets-title" tabIndex={-1}>
          {words.title}
        </h2>
        <p class="figure-note">
          {words.note} {words.channelNote}
        </p>
      </header>
      {isUnusable && (fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />)}
      {value && !isUnusable && (
        <div class={isOutdated ? 'outdated' : undefined} aria-busy={isOutdated}>
          {value.surveys.length === 0 && <p class="table-empty">{words.none}</p>}
          {value.surveys.map((progress) => (
            <SurveyProgress
              key={progress.survey.key}
              progress={progress}
              units={units}
              unit={unit}
              most={null}
            />
          ))}
        </div>
      )}
    </section>
  )
}
