import { count } from '#charts/format.ts'
import type { SurveyFieldwork } from '#contract/fieldwork.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { SurveyProgress } from '../fieldwork/SurveyProgress.tsx'
import { useFieldworkTexts } from '../fieldwork/texts.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import { watchClient } from './client.ts'
import type { WatchProps } from './parts.tsx'
import { useWatchTexts } from './texts.ts'

const refreshSeconds = 60
/** The page about collecting has the others. */
const mostUnits = 5

/** Surveys with targets alone, where there are any: without one nothing can be behind. */
function aimedOnly(surveys: readonly SurveyFieldwork[] | null): readonly SurveyFieldwork[] | null {
  const aimed = surveys?.filter(({ target }) => target !== null) ?? []
  return aimed.length > 0 ? aimed : surveys
}

/** Forms against targets, the units that need help first; all of it is on the page about collecting. */
export function ProgressBlock({ overview: { unit }, client, address, go, units }: WatchProps) {
  const { language } = useSpeech()
  const words = useWatchTexts()
  const { toCollect, toCollectAll, none } = useFieldworkTexts()
  const fieldwork = useRemote(
    `${unit.unitId}`,
    () => watchClient(client).readFieldwork(unit.unitId),
    refreshSeconds,
  )
  const surveys = fieldwork.isOutdated ? null : aimedOnly(fieldwork.value?.surveys ?? null)
  const rows = Math.max(0, ...(surveys ?? []).map((survey) => survey.units.length))
  return (
    <div class="beside-block beside-progress">
      <h3>{words.progress}</h3>
      {surveys === null && fieldwork.fault && (
        <FaultNotice fault={fieldwork.fault} onRetry={fieldwork.reload} />
      )}
      {surveys?.length === 0 && <p>{none}</p>}
      {surveys?.map((progress) => (
        <SurveyProgress
          key={progress.survey.key}
          progress={progress}
          units={units}
          unit={unit}
          most={mostUnits}
          heading="h4"
        />
      ))}
      {surveys && surveys.length > 0 && (
        <Link address={address} change={{ page: 'collect', unitId: unit.unitId }} go={go}>
          {rows > mostUnits ? toCollect(count(rows, language)) : toCollectAll}
        </Link>
      )}
    </div>
  )
}
