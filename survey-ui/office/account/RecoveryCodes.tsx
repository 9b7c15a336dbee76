import { useEffect, useRef } from 'preact/hooks'
import { useAccountTexts } from './texts.ts'

interface RecoveryCodesProps {
  codes: readonly string[]
  onKept: () => void
}

/** Shows the recovery codes, once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const words = useAccountTexts().enrol
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Hài Lòng\n\n${codes.join('\n')}\n`)}`
  return (
    <div class="recovery">
      <h2 ref={title} tabIndex={-1}>
        {words.codesTitle}
      </h2>
      <p class="muted">{words.codesLead}</p>
      <ol class="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="panel-actions">
        <button type="button" class="button button-main" onClick={onKept}>
          {words.kept}
        </button>
        <a class="button" href={file} download={words.fileName}>
          {words.download}
        </a>
      </div>
    </div>
  )
}
