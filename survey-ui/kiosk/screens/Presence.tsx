import { useEffect, useRef } from 'preact/hooks'
import { kioskTextsIn } from '../texts.ts'

interface PresenceProps {
  language: string
  graceSeconds: number
  /** Whether a tapped rating stays when nobody answers. */
  keepsRating: boolean
  onStay: () => void
}

/** Asks whether somebody is still there, before the screen is wiped. */
export function Presence({ language, graceSeconds, keepsRating, onStay }: PresenceProps) {
  const { idle: texts } = kioskTextsIn(language)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="presence" onCancel={onStay}>
      <h1 id="presence">{texts.title}</h1>
      <p>{keepsRating ? texts.keepsRating(graceSeconds) : texts.text(graceSeconds)}</p>
      <button type="button" class="primary" onClick={onStay}>
        {texts.stay}
      </button>
    </dialog>
  )
}
