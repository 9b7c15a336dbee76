import type { ComponentChildren } from 'preact'
import { useSpeech } from './language.ts'

interface PanelActionsProps {
  /** What the form does, and what is said while it does it. */
  submit: string
  busy: string
  isBusy: boolean
  onCancel: () => void
  children?: ComponentChildren
}

/** The foot of a form: what it does, and leaving it undone. */
export function PanelActions({ submit, busy, isBusy, onCancel, children }: PanelActionsProps) {
  const { texts } = useSpeech()
  return (
    <div class="panel-actions">
      <button type="submit" class="button button-main" aria-disabled={isBusy}>
        {isBusy ? busy : submit}
      </button>
      <button type="button" class="button button-quiet" onClick={onCancel}>
        {texts.setup.cancel}
      </button>
      {children}
    </div>
  )
}
