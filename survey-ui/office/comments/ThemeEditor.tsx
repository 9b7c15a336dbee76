import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ThemeList } from '#contract/themes.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import type { Fault } from '../fault.ts'
import type { CommentsClient } from './client.ts'
import { useCommentsTexts } from './texts.ts'
import { type ThemeDraft, toDrafts, toThemes } from './theme-draft.ts'

interface ThemeEditorProps {
  list: ThemeList
  client: CommentsClient
  onLeave: () => void
  onSaved: () => void
}

/** The themes with their keywords, to be changed as a whole. What was typed stays when saving fails. */
export function ThemeEditor({ list, client, onLeave, onSaved }: ThemeEditorProps) {
  const { edit: words } = useCommentsTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [drafts, setDrafts] = useState(() => toDrafts(list.themes))
  const [isFaulty, setFaulty] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const change = (row: number, part: Partial<ThemeDraft>) =>
    setDrafts(drafts.map((draft) => (draft.row === row ? { ...draft, ...part } : draft)))
  const add = () => {
    const row = Math.max(0, ...drafts.map((draft) => draft.row)) + 1
    setDrafts([...drafts, { row, key: '', vi: '', en: '', keywords: '' }])
  }
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const themes = toThemes(drafts)
    setFaulty(themes === null)
    if (!themes || isBusy) return
    setBusy(true)
    const outcome = await client.saveThemes(list.version, themes)
    setBusy(false)
    if (outcome.ok) onSaved()
    else setFault(outcome.fault)
  }
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-plain theme-editor"
      aria-labelledby="theme-editor-title"
      onClose={onLeave}
    >
      <h2 id="theme-editor-title">{words.title}</h2>
      <p>{words.lead}</p>
      <p class="muted">{words.version(list.version)}</p>
      <form onSubmit={save} noValidate>
        <ul class="theme-drafts">
          {drafts.map((draft) => (
            <DraftRow
              key={draft.row}
              draft={draft}
              onChange={(part) => change(draft.row, part)}
              onRemove={() => setDrafts(drafts.filter(({ row }) => row !== draft.row))}
            />
          ))}
        </ul>
        <button type="button" class="button" onClick={add}>
          {words.add}
        </button>
        {isFaulty && (
          <p class="field-fault" role="alert">
            {words.fault}
          </p>
        )}
        {fault &&
          (fault.code === 'themes_changed' ? (
            <p class="notice notice-fault" role="alert">
              {words.changed}
            </p>
          ) : (
            <FaultNotice fault={fault} />
          ))}
        <div class="panel-actions">
          <button type="submit" class="button button-main" aria-disabled={isBusy}>
            {isBusy ? words.saving : words.save}
          </button>
          <button type="button" class="button" onClick={onLeave}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}

interface DraftRowProps {
  draft: ThemeDraft
  onChange: (part: Partial<ThemeDraft>) => void
  onRemove: () => void
}

function DraftRow({ draft: { row, vi, en, keywords }, onChange, onRemove }: DraftRowProps) {
  const { edit: words } = useCommentsTexts()
  return (
    <li class="theme-draft">
      <div class="field">
        <label for={`theme-vi-${row}`}>{words.vi}</label>
        <input
          id={`theme-vi-${row}`}
          maxLength={80}
          value={vi}
          onInput={(event) => onChange({ vi: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`theme-en-${row}`}>{words.en}</label>
        <input
          id={`theme-en-${row}`}
          maxLength={80}
          value={en}
          onInput={(event) => onChange({ en: event.currentTarget.value })}
        />
      </div>
      <div class="field theme-keywords">
        <label for={`theme-keywords-${row}`}>{words.keywords}</label>
        <textarea
          id={`theme-keywords-${row}`}
          rows={2}
          maxLength={4000}
          value={keywords}
          onInput={(event) => onChange({ keywords: event.currentTarget.value })}
        />
      </div>
      <button
        type="button"
        class="link-button"
        aria-label={words.removeOf(vi || words.newTheme)}
        onClick={onRemove}
      >
        {words.remove}
      </button>
    </li>
  )
}
