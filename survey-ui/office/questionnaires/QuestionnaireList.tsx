import { useEffect } from 'preact/hooks'
import { useSpeech } from '../language.ts'
import type { QuestionnairesPageProps } from './QuestionnairesPage.tsx'

/** Published questionnaires with their versions, and the drafts. */
export function QuestionnaireList(_: QuestionnairesPageProps) {
  const { texts } = useSpeech()
  useEffect(() => {
    document.title = texts.documentTitle(texts.pages.questionnaires)
  }, [texts])
  return <h1>{texts.pages.questionnaires}</h1>
}
