import type { OfficeClient } from '../client.ts'
import { EditorPage } from '../editor/EditorPage.tsx'
import type { Address } from '../router.ts'
import type { Services } from '../services.ts'
import type { Go } from '../use-address.ts'
import { QuestionnaireList } from './QuestionnaireList.tsx'

export interface QuestionnairesPageProps {
  client: OfficeClient
  services: Services
  address: Address
  go: Go
}

/** What has been asked, what is being written, and the editor of one draft. */
export function QuestionnairesPage(props: QuestionnairesPageProps) {
  const { draft } = props.address.choices
  return draft ? <EditorPage {...props} key={draft} draftId={draft} /> : <QuestionnaireList {...props} />
}
