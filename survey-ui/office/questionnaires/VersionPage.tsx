import { useEffect, useMemo, useRef } from 'preact/hooks'
import { dayShort } from '#charts/format.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Link } from '../Link.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { useRemote } from '../use-remote.ts'
import { questionnairesClient, type VersionName } from './client.ts'
import { MethodView } from './MethodView.tsx'
import type { QuestionnairesPageProps } from './QuestionnairesPage.tsx'
import { QuestionsView } from './QuestionsView.tsx'
import { useQuestionnairesTexts } from './texts.ts'
import { VersionDifferences } from './VersionDifferences.tsx'
import { writeVersionName } from './version-name.ts'

/** One published version to be read, and how it differs from another. */
export function VersionPage(props: QuestionnairesPageProps & { name: VersionName }) {
  const { client: office, address, go, name } = props
  const { language } = useSpeech()
  const { one: words } = useQuestionnairesTexts()
  const client = useMemo(() => questionnairesClient(office), [office])
  const published = useRemote('questionnaires', client.list)
  const draft = useRemote(writeVersionName(name), () => client.readVersion(name))
  const heading = useRef<HTMLHeadingElement>(null)
  const isHere = draft.value !== null
  useEffect(() => {
    if (isHere) heading.current?.focus({ preventScroll: true })
  }, [isHere])
  const back = (
    <p class="questionnaire-back">
      <Link address={address} change={{ choices: {} }} go={go}>
        {words.back}
      </Link>
    </p>
  )
  const fault = draft.fault ?? published.fault
  if (fault?.status === 404 || fault?.status === 400)
    return (
      <>
        {back}
        <p class="notice">{words.missing}</p>
      </>
    )
  if (draft.value === null || published.value === null) {
    const reload = () => {
      draft.reload()
      published.reload()
    }
    return fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />
  }
  const { questionnaire, method } = draft.value
  const versions = published.value.find(({ key }) => key === name.key)?.versions ?? []
  const publishedOn = versions.find(({ version }) => version === name.version)?.publishedOn
  return (
    <>
      {back}
      <div class="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {inLanguage(questionnaire.title, language)}
        </h1>
        <p class="muted">{publishedOn && words.lead(String(name.version), dayShort(publishedOn))}</p>
        <p class="muted">{inLanguage(questionnaire.basis, language)}</p>
      </div>
      <VersionDifferences
        client={client}
        name={name}
        versions={versions.map(({ version }) => version)}
        address={address}
        go={go}
      />
      <QuestionsView draft={draft.value} />
      <MethodView method={method} />
    </>
  )
}
