import { useEffect } from 'preact/hooks'
import { useSpeech } from '../language.ts'
import { ListPage } from './ListPage.tsx'
import type { QuestionnairesPageProps } from './QuestionnairesPage.tsx'
import { VersionPage } from './VersionPage.tsx'
import { readVersionName } from './version-name.ts'
import './questionnaires.css'

/** Published questionnaires with their versions, and the drafts; or the one version that the address names. */
export function QuestionnaireList(props: QuestionnairesPageProps) {
  const { texts } = useSpeech()
  const { version } = props.address.choices
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.questionnaires)
  }, [texts])
  const name = version === undefined ? null : readVersionName(version)
  return name ? <VersionPage {...props} key={version} name={name} /> : <ListPage {...props} />
}
