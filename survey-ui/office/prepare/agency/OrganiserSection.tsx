import { useState } from 'preact/hooks'
import type { SurveySummary } from '#contract/office.ts'
import type { OfficeClient } from '../../client.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Loading } from '../../Loading.tsx'
import { useSpeech } from '../../language.ts'
import { useFocusBack } from '../../use-focus.ts'
import { useRemote } from '../../use-remote.ts'
import { usePrepareTexts } from '../texts.ts'
import { OrganiserForm } from './OrganiserForm.tsx'

interface OrganiserSectionProps {
  client: OfficeClient
  /** The agency of the installation, which runs every survey that names nobody else. */
  agency: string
}

/** Who runs each survey, as form, tablet and report say it. */
export function OrganiserSection({ client, agency }: OrganiserSectionProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().agency
  const surveys = useRemote('surveys', client.listSurveys)
  const [openKey, setOpen] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  useFocusBack(openKey && `organiser-${openKey}`)
  const titleOf = ({ title, titleEn }: SurveySummary) => (language === 'en' ? (titleEn ?? title) : title)
  const opened = surveys.value?.find(({ key }) => key === openKey)
  return (
    <section class="figure" aria-labelledby="organisers-title">
      <h2 id="organisers-title">{words.organisers}</h2>
      <p class="muted organisers-lead">{words.organisersLead}</p>
      {surveys.value === null &&
        (surveys.fault ? <FaultNotice fault={surveys.fault} onRetry={surveys.reload} /> : <Loading />)}
      {surveys.value?.length === 0 && <p class="table-empty">{words.organisersNone}</p>}
      {done && (
        <p class="notice notice-good" role="status">
          {words.organiserSaved(done)}
        </p>
      )}
      {surveys.value && surveys.value.length > 0 && (
        <table class="figures stacked">
          <caption class="unseen">{words.organisers}</caption>
          <thead>
            <tr>
              <th scope="col">{words.survey}</th>
              <th scope="col">{words.organiser}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {surveys.value.map((survey) => (
              <tr key={survey.key}>
                <th scope="row">{titleOf(survey)}</th>
                <td>
                  {survey.conductedBy ?? agency}
                  {survey.conductedBy === null && <span class="row-note"> {words.ownAgency}</span>}
                </td>
                <td class="row-action">
                  <button
                    type="button"
                    class="button button-quiet"
                    id={`organiser-${survey.key}`}
                    aria-label={words.changeOrganiserOf(titleOf(survey))}
                    aria-expanded={survey.key === openKey}
                    onClick={() => setOpen(survey.key === openKey ? null : survey.key)}
                  >
                    {words.changeOrganiser}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened && (
        <OrganiserForm
          key={opened.stamp}
          survey={opened}
          title={titleOf(opened)}
          agency={agency}
          client={client}
          onCancel={() => {
            setOpen(null)
            surveys.reload()
          }}
          onSaved={() => {
            setOpen(null)
            setDone(titleOf(opened))
            surveys.reload()
          }}
        />
      )}
    </section>
  )
}
