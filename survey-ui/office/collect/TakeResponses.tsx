import { useEffect, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { QuarantineGroup } from '#contract/quarantine.ts'
import { useSpeech } from '../language.ts'

interface TakeResponsesProps {
  group: QuarantineGroup
  onTake: () => void
  onLeave: () => void
}

/** Asks once before responses of a revoked tablet are taken: what was taken counts for good. */
export function TakeResponses({ group, onTake, onLeave }: TakeResponsesProps) {
  const { language, texts } = useSpeech()
  const words = texts.collect.quarantine
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="take-title" onClose={onLeave}>
      <h2 id="take-title">{words.takeQuestion(count(group.count, language), group.collector)}</h2>
      <p>{words.takeMeaning}</p>
      <div class="panel-actions">
        <button type="button" class="button button-main" onClick={onTake}>
          {words.takeConfirm}
        </button>
        <button type="button" class="button" autofocus onClick={onLeave}>
          {words.takeCancel}
        </button>
      </div>
    </dialog>
  )
}
