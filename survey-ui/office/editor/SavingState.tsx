import type { Saving } from './saving.ts'
import { useEditorTexts } from './texts.ts'

/** How far what was written has got. */
export function SavingState({ saving, onSave }: { saving: Saving; onSave: () => void }) {
  const { saving: words } = useEditorTexts()
  const text = {
    saved: words.saved,
    waiting: words.waiting,
    under_way: words.underWay,
    failed: words.failed,
    conflict: words.conflict,
  }[saving.state]
  return (
    <p class={saving.state === 'failed' ? 'editor-saving fault-text' : 'editor-saving'} role="status">
      <span class={`saving-sign saving-${saving.state}`} aria-hidden="true" />
      {text}
      {saving.state === 'failed' && (
        <button type="button" class="link-button" onClick={onSave}>
          {words.retry}
        </button>
      )}
    </p>
  )
}
