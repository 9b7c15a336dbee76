import { useEffect } from 'preact/hooks'
import type { UnitSummary } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import { orderAsTree } from '../unit-tree.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import { Planner } from './Planner.tsx'
import './sample.css'
import { useSampleTexts } from './texts.ts'

export interface SamplePageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
  units: readonly UnitSummary[]
  /** Whether the person may set targets. */
  isEditable: boolean
  isDemonstration: boolean
}

/** Plans a sample: how many forms to hand out where, for figures as exact as wanted. */
export function SamplePage(props: SamplePageProps) {
  const { client, address, go, units } = props
  const { texts } = useSpeech()
  const words = useSampleTexts()
  const surveys = useRemote('surveys', client.listSurveys)
  const unit = units.find(({ unitId }) => unitId === address.unitId) ?? orderAsTree(units)[0]?.unit
  // A sample is drawn for a survey far more often than for those who tap or rate of their own accord.
  const usual = surveys.value?.find(({ instrument }) => instrument === 'sipas') ?? surveys.value?.[0]
  const survey = surveys.value?.find(({ key }) => key === address.plan?.survey) ?? usual
  useEffect(() => {
    document.title = texts.documentTitle(words.title)
  }, [texts, words])
  return (
    <>
      <p class="plan-path">
        <Link address={address} change={{ plan: null }} go={go}>
          {words.back}
        </Link>{' '}
        <span aria-hidden="true">›</span> {words.title}
      </p>
      {surveys.value === null &&
        (surveys.fault ? <FaultNotice fault={surveys.fault} onRetry={surveys.reload} /> : <Loading />)}
      {!unit && <p class="notice">{texts.faults.noUnits}</p>}
      {surveys.value?.length === 0 && <p class="notice">{words.noSurvey}</p>}
      {unit && survey && surveys.value && (
        <Planner {...props} unit={unit} survey={survey} surveys={surveys.value} onDesign={surveys.reload} />
      )}
    </>
  )
}
