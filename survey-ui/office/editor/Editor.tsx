import { useEffect, useMemo, useState } from 'preact/hooks'
import { checkDraft } from '#contract/checking/check.ts'
import type { DraftReply } from '#contract/drafts.ts'
import { useSpeech } from '../language.ts'
import { writeVersionName } from '../questionnaires/version-name.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import type { EditorClient } from './client.ts'
import { EditorHead } from './EditorHead.tsx'
import type { EditorPageProps } from './EditorPage.tsx'
import { LanguagesPanel } from './languages/LanguagesPanel.tsx'
import { MethodPanel } from './method/MethodPanel.tsx'
import { type Panel, type PanelProps, panels } from './panel.ts'
import { PreviewPanel } from './preview/PreviewPanel.tsx'
import { PublishPanel } from './publish/PublishPanel.tsx'
import { QuestionsPanel } from './questions/QuestionsPanel.tsx'
import { useEditorTexts } from './texts.ts'
import { useDraft } from './use-draft.ts'
import { useGoTo } from './use-go-to.ts'
import { useHistoryKeys } from './use-history-keys.ts'
import { useSettled } from './use-settled.ts'

interface EditorProps extends EditorPageProps {
  calls: EditorClient
  opened: DraftReply
}

/** The editor of a draft that is here: keeps it, and shows the part of it that the address names. */
export function Editor(props: EditorProps) {
  const { address, go, services, calls, opened } = props
  const { texts } = useSpeech()
  const words = useEditorTexts()
  const work = useDraft(calls, opened, services.draftCopies)
  const { history, saving, saved } = work
  const { draft } = history
  const [language, setLanguage] = useState('vi')
  const [openKey, open] = useState<string | null>(null)
  const [isBeside, setBeside] = useState(() => matchMedia(roomForTwo).matches)
  // Ways through a form with many conditions take longer than a letter may.
  const checked = useSettled(draft, 200)
  // Whether a key belonged to another question only the server knows.
  const findings = useMemo(
    () => [...saved.findings.filter(({ code }) => code === 'key_reused'), ...checkDraft(checked)],
    [checked, saved],
  )
  const panel = panels.find((one) => one === address.choices.panel) ?? 'questions'
  // What was said of one part of the editor is not said of the next.
  const [said, say] = useState({ text: work.isRestored ? words.restored : '', panel })
  const announce = (text: string) => say({ text, panel })
  const show = (next: Panel) => go({ choices: { ...address.choices, panel: next } })
  const goTo = useGoTo({ draft, panel, show, open, onLanguage: setLanguage })
  const undo = () => {
    work.undo()
    announce(words.done.undone)
  }
  const redo = () => {
    work.redo()
    announce(words.done.redone)
  }
  useHistoryKeys(undo, redo)
  useEffect(() => {
    document.title = texts.documentTitle(draft.questionnaire.title.vi || words.untitled)
  }, [texts, words, draft.questionnaire.title.vi])

  const shared: PanelProps = {
    client: props.client,
    draft,
    saved,
    findings,
    language,
    onLanguage: setLanguage,
    edit: work.edit,
    goTo,
  }
  return (
    <div class="editor">
      <EditorHead
        address={address}
        go={go}
        panel={panel}
        work={work}
        findings={findings}
        language={language}
        onLanguage={setLanguage}
        onUndo={undo}
        onRedo={redo}
      />
      <p class="editor-said" role="status">
        {said.panel === panel && said.text}
      </p>
      {saving.state === 'conflict' && (
        <ConflictNotice
          draft={draft}
          now={saving.now}
          calls={calls}
          draftId={opened.draftId}
          settle={work.settle}
        />
      )}
      {panel === 'questions' && (
        <div class={isBeside ? 'editor-beside' : undefined}>
          <div class="editor-writing">
            <BesideButton isBeside={isBeside} onChange={setBeside} />
            <QuestionsPanel {...shared} openKey={openKey} open={open} announce={announce} />
          </div>
          {isBeside && (
            <aside>
              <PreviewPanel {...shared} openKey={openKey} />
            </aside>
          )}
        </div>
      )}
      {panel === 'method' && <MethodPanel {...shared} />}
      {panel === 'languages' && <LanguagesPanel {...shared} />}
      {panel === 'preview' && <PreviewPanel {...shared} openKey={null} />}
      {panel === 'publish' && (
        <PublishPanel
          {...shared}
          isSaved={saving.state === 'saved'}
          onPublished={(published) => go({ choices: { done: writeVersionName(published) } })}
        />
      )}
    </div>
  )
}

/** Where questions and preview fit beside each other. */
const roomForTwo = '(width >= 1280px)'

function BesideButton({ isBeside, onChange }: { isBeside: boolean; onChange: (isBeside: boolean) => void }) {
  const { preview } = useEditorTexts()
  return (
    <button type="button" class="link-button editor-beside-button" onClick={() => onChange(!isBeside)}>
      {isBeside ? preview.hide : preview.show}
    </button>
  )
}
