import { useMemo } from 'preact/hooks'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import type { QuestionnairesPageProps } from '../questionnaires/QuestionnairesPage.tsx'
import { useRemote } from '../use-remote.ts'
import { editorClient } from './client.ts'
import { Editor } from './Editor.tsx'
import './editor.css'
import { useEditorTexts } from './texts.ts'

export interface EditorPageProps extends QuestionnairesPageProps {
  draftId: string
}

/** One draft, to be written, tried, checked and published. */
export function EditorPage(props: EditorPageProps) {
  const { draftId, go } = props
  const words = useEditorTexts()
  const client = useMemo(() => editorClient(props.client), [props.client])
  const opened = useRemote(`draft ${draftId}`, () => client.read(draftId))
  if (opened.value) return <Editor {...props} calls={client} opened={opened.value} />
  if (!opened.fault) return <Loading />
  if (opened.fault.status !== 404) return <FaultNotice fault={opened.fault} onRetry={opened.reload} />
  return (
    <div class="empty">
      <h1>{words.gone}</h1>
      <button type="button" class="button button-main" onClick={() => go({ choices: {} })}>
        {words.toList}
      </button>
    </div>
  )
}
