import { useEffect, useRef } from 'preact/hooks'
import { count } from '#charts/format.ts'
import type { ImportDone, ImportKind } from '#contract/import.ts'
import { Link } from '../../Link.tsx'
import { useSpeech } from '../../language.ts'
import type { Address } from '../../router.ts'
import type { Go } from '../../use-address.ts'
import { usePrepareTexts } from '../texts.ts'

interface DoneNoticeProps {
  done: ImportDone
  kind: ImportKind
  address: Address
  go: Go
  onAgain: () => void
}

/** What an import did, and where to go from there. */
export function DoneNotice({ done, kind, address, go, onAgain }: DoneNoticeProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().import
  const number = (value: number) => count(value, language)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <div ref={notice} class="notice notice-good" role="status" tabIndex={-1}>
      <p>
        <strong>{words.done(number(done.added), number(done.changed))}</strong>{' '}
        {done.bad > 0 && words.doneBad(number(done.bad))}
      </p>
      <div class="notice-actions">
        <Link address={address} change={{ part: 'begin', table: null }} go={go} class="button button-main">
          {words.toBegin}
        </Link>
        {(kind === 'units' || kind === 'successions') && (
          <Link address={address} change={{ part: 'units', table: null }} go={go} class="button">
            {words.toUnits}
          </Link>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {words.another}
        </button>
      </div>
    </div>
  )
}
