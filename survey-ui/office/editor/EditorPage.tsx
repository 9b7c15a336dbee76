import type { QuestionnairesPageProps } from '../questionnaires/QuestionnairesPage.tsx'

/** One draft, to be written, tried, checked and published. */
export function EditorPage(_: QuestionnairesPageProps & { draftId: string }) {
  return null
}
