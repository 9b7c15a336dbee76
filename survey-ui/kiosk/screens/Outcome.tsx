import { useEffect } from 'preact/hooks'
import { kioskTextsIn } from '../texts.ts'

const thanksSeconds = 4

/** Said only once the response is on the disk. Then the screen is clean for the next person. */
export function Thanks({ language, onDone }: { language: string; onDone: () => void }) {
  const { thanks: texts } = kioskTextsIn(language)
  useEffect(() => {
    const timer = setTimeout(onDone, thanksSeconds * 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main>
      <div class="outcome" role="status">
        <svg viewBox="0 0 48 48" width="96" height="96" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 14-15" />
        </svg>
        <h1>{texts.title}</h1>
        <p>{texts.text}</p>
        <button type="button" onClick={onDone}>
          {texts.done}
        </button>
      </div>
    </main>
  )
}

/** A response on its way to the disk: a moment only. */
export function Saving({ language }: { language: string }) {
  return (
    <main>
      <div class="outcome" role="status">
        <p>{kioskTextsIn(language).saving}</p>
      </div>
    </main>
  )
}

interface NotSavedProps {
  language: string
  onAgain: () => void
  onGiveUp: () => void
}

/** The disk refused; the answers are still in memory. */
export function NotSaved({ language, onAgain, onGiveUp }: NotSavedProps) {
  const { notSaved: texts } = kioskTextsIn(language)
  return (
    <main>
      <div class="outcome" role="alert">
        <h1>{texts.title}</h1>
        <p>{texts.text}</p>
        <button type="button" class="primary" onClick={onAgain}>
          {texts.again}
        </button>
        <button type="button" onClick={onGiveUp}>
          {texts.giveUp}
        </button>
      </div>
    </main>
  )
}
