import { useEffect, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { Imported } from '#contract/exchange.ts'
import { useSpeech } from '../language.ts'
import { useQuestionnairesTexts } from './texts.ts'

interface ImportDoneProps {
  imported: Imported
  title: string
  onOpen: (draftId: string) => void
  onLeave: () => void
}

/** What became of a file: everything, or everything but these lines. */
export function ImportDone({ imported, title, onOpen, onLeave }: ImportDoneProps) {
  const { language } = useSpeech()
  const { import: words } = useQuestionnairesTexts()
  const { draftId, leftBehind } = imported
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div class="notice" role="status" tabIndex={-1} ref={notice}>
      <p>
        <strong>{words.done(title)}</strong>
      </p>
      {leftBehind.length === 0 ? (
        <p>{words.allCarried}</p>
      ) : (
        <>
          <p>{words.leftBehind(count(leftBehind.length, language))}</p>
          <ul class="import-left">
            {leftBehind.map((at) => (
              <li key={at} class="mono">
                {at}
              </li>
            ))}
          </ul>
          <p>{words.leftBehindNote}</p>
        </>
      )}
      <div class="notice-actions">
        <button type="button" class="button button-main" onClick={() => onOpen(draftId)}>
          {words.open}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.stay}
        </button>
      </div>
    </div>
  )
}
