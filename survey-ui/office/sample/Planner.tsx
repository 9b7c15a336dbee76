import { useMemo } from 'preact/hooks'
import { type SurveySummary, type UnitSummary, unitKinds } from '#contract/office.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { dayAt } from '../months.ts'
import { sourceText } from '../sampling/source-text.ts'
import { useSamplingTexts } from '../sampling/texts.ts'
import { useRemote } from '../use-remote.ts'
import { type PlanChoices, startChoices } from './choices.ts'
import { sampleClient } from './client.ts'
import { DesignNotice } from './DesignNotice.tsx'
import { FrameFields } from './FrameFields.tsx'
import { HowComputed } from './HowComputed.tsx'
import { MethodChoice } from './MethodChoice.tsx'
import { PlanFinding } from './PlanFinding.tsx'
import { PlanSection } from './PlanSection.tsx'
import { kindsOf, planRows, toRequest } from './plan-rows.ts'
import type { SamplePageProps } from './SamplePage.tsx'
import { TermFields } from './TermFields.tsx'
import { useSampleTexts } from './texts.ts'

export interface PlannerProps extends SamplePageProps {
  unit: UnitSummary
  survey: SurveySummary
  surveys: readonly SurveySummary[]
  /** The survey's sampling was changed. */
  onDesign: () => void
}

/** The choices of a plan and what comes of them. */
export function Planner(props: PlannerProps) {
  const { services, address, go, units, unit, survey, surveys } = props
  const words = useSampleTexts()
  const sampling = useSamplingTexts()
  const client = useMemo(() => sampleClient(props.client), [props.client])
  const choices = address.plan ?? startChoices
  const thisYear = Number(dayAt(services.now()).slice(0, 4))
  const year = choices.year ?? thisYear - 1
  const frame = useRemote(`${survey.key} ${unit.unitId} ${year}`, () =>
    client.readFrame(survey.key, unit.unitId, year),
  )
  const known = frame.isOutdated ? null : frame.value
  const request = known && toRequest(planRows(known, units, choices, null), choices)
  const plan = useRemote(JSON.stringify(request), () =>
    request ? client.plan(request) : Promise.resolve({ ok: true as const, value: null }),
  )
  // What was worked out before stays while the next is on its way, so that the page does not jump.
  const planned = request ? plan.value : null
  const rows = known ? planRows(known, units, choices, planned) : []
  const change = (part: Partial<PlanChoices>) => go({ plan: { ...choices, ...part } })
  const years = new Set([year, thisYear - 1, thisYear, ...(known?.years ?? [])])
  return (
    <>
      <PlanFinding
        plan={planned}
        rows={rows}
        choices={choices}
        isWaiting={known === null || plan.isLoading}
        hasContradiction={choices.most !== null && choices.most < choices.least}
        years={known?.years ?? []}
      />
      <FrameFields
        surveys={surveys}
        survey={survey}
        units={units.filter(({ hasEnded }) => !hasEnded)}
        unit={unit}
        kinds={known ? kindsOf(known, units, unitKinds) : []}
        years={[...years].sort((a, b) => b - a)}
        year={year}
        choices={choices}
        onChange={change}
        onUnit={(unitId) => go({ unitId })}
      />
      {known && known.sources.length > 0 && (
        <p class="muted">{sampling.transactionsFrom(sourceText(known.sources, sampling))}</p>
      )}
      <form
        class="plan-form"
        onSubmit={(event) => event.preventDefault()}
        aria-label={words.title}
        noValidate
      >
        <TermFields choices={choices} onChange={change} />
        <MethodChoice chosen={choices.method} onChoose={(method) => change({ method })} />
      </form>
      <DesignNotice
        survey={survey}
        client={props.client}
        today={dayAt(services.now())}
        isEditable={props.isEditable}
        onChanged={props.onDesign}
      />
      {known === null &&
        (frame.fault ? <FaultNotice fault={frame.fault} onRetry={frame.reload} /> : <Loading />)}
      {plan.fault && <FaultNotice fault={plan.fault} onRetry={plan.reload} />}
      {known && (
        <PlanSection
          {...props}
          sample={client}
          choices={choices}
          year={year}
          rows={rows}
          plan={planned}
          isSettled={!plan.isOutdated}
          onChange={change}
          onTaken={frame.reload}
        />
      )}
      <HowComputed />
    </>
  )
}
