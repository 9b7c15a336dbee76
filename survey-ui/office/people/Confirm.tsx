import { ConfirmDialog } from '../ConfirmDialog.tsx'
import type { Outcome } from '../fault.ts'
import { useSpeech } from '../language.ts'
import { peopleFault, usePeopleTexts } from './texts.ts'

interface ConfirmProps {
  /** Names the thing and what is done to it. */
  question: string
  meaning: string
  confirm: string
  act: () => Promise<Outcome<unknown>>
  onKeep: () => void
  onDone: () => void
}

/** Asks once before an account loses something. */
export function Confirm({ meaning, ...rest }: ConfirmProps) {
  const { texts } = useSpeech()
  const words = usePeopleTexts()
  return (
    <ConfirmDialog
      {...rest}
      isDangerous
      busy={words.confirmBusy}
      keep={words.keep}
      faultOf={(fault) => (
        <p class="notice notice-fault" role="alert">
          {peopleFault(fault, words, texts)}
        </p>
      )}
    >
      <p>{meaning}</p>
    </ConfirmDialog>
  )
}
