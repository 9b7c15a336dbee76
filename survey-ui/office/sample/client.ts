import type { SampleFrame, SamplePlan, SamplePlanRequest, TargetChange } from '#contract/sample-plan.ts'
import type { OfficeClient } from '../client.ts'

export type SampleClient = ReturnType<typeof sampleClient>

/** What the planner asks of the server. */
export function sampleClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readFrame: (survey: string, unit: number, year: number) =>
      ask<SampleFrame>(
        'GET',
        `/sample-frame?${new URLSearchParams({ survey, unit: String(unit), year: String(year) })}`,
      ),
    plan: (request: SamplePlanRequest) => ask<SamplePlan>('POST', '/sample-plans', request),
    setTargets: (survey: string, targets: readonly TargetChange[]) =>
      ask<null>('PUT', `/surveys/${encodeURIComponent(survey)}/targets`, { targets }),
  }
}
