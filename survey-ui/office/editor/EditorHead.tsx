import { count } from '#charts/format.ts'
import type { Finding } from '#contract/checking/finding.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { ContentLanguage } from './ContentLanguage.tsx'
import { type Panel, panels } from './panel.ts'
import { SavingState } from './SavingState.tsx'
import { useEditorTexts } from './texts.ts'
import type { DraftWork } from './use-draft.ts'

interface EditorHeadProps {
  address: Address
  go: Go
  panel: Panel
  work: DraftWork
  findings: readonly Finding[]
  language: string
  onLanguage: (language: string) => void
  onUndo: () => void
  onRedo: () => void
}

/** Which draft this is, whether it is safe, the way back, and the parts of the editor. */
export function EditorHead(props: EditorHeadProps) {
  const { address, go, panel, work, findings, language, onLanguage } = props
  const { language: spoken } = useSpeech()
  const words = useEditorTexts()
  const { history, saving, saved } = work
  const { questionnaire } = history.draft
  const faults = findings.filter(({ weight }) => weight === 'fault').length
  return (
    <header class="editor-head">
      <p class="muted">
        <Link address={address} change={{ choices: {} }} go={go}>
          {words.back}
        </Link>{' '}
        · <span class="mono">{questionnaire.key}</span> ·{' '}
        {saved.basedOnVersion === null ? words.isNew : words.follows(String(saved.basedOnVersion))}
      </p>
      <h1>{inLanguage(questionnaire.title, language) || words.untitled}</h1>
      {saved.overtakenBy !== null && <p class="notice">{words.overtaken(String(saved.overtakenBy))}</p>}
      <div class="editor-tools">
        <SavingState saving={saving} onSave={work.saveNow} />
        <button
          type="button"
          class="button"
          data-undo
          disabled={history.past.length === 0}
          onClick={props.onUndo}
        >
          {words.undo}
        </button>
        <button type="button" class="button" disabled={history.future.length === 0} onClick={props.onRedo}>
          {words.redo}
        </button>
        <ContentLanguage languages={questionnaire.languages} language={language} onLanguage={onLanguage} />
      </div>
      <nav class="setup-tabs" aria-label={words.parts}>
        {panels.map((one) => (
          <Link
            key={one}
            address={address}
            change={{ choices: { ...address.choices, panel: one } }}
            go={go}
            isCurrent={one === panel}
          >
            {words.panels[one]}
            {one === 'publish' && faults > 0 && <span class="tag tag-fault">{count(faults, spoken)}</span>}
          </Link>
        ))}
      </nav>
    </header>
  )
}
