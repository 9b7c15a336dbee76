import type { ComponentChildren } from 'preact'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import type { Outcome } from '../fault.ts'
import { QuestionnaireFault } from './QuestionnaireFault.tsx'
import { useQuestionnairesTexts } from './texts.ts'

interface AskOnceProps<T> {
  /** Names the thing and what is done to it. */
  question: string
  confirm: string
  /** Whether something is lost for good. */
  isDangerous?: boolean
  act: () => Promise<Outcome<T>>
  onKeep: () => void
  onDone: (value: T) => void
  /** What will happen. */
  children: ComponentChildren
}

/** Asks once before something is done to a questionnaire that cannot be taken back. */
export function AskOnce<T>(props: AskOnceProps<T>) {
  const { busy, keep, cancel } = useQuestionnairesTexts()
  return (
    <ConfirmDialog
      {...props}
      busy={busy}
      keep={props.isDangerous ? keep : cancel}
      faultOf={(fault) => <QuestionnaireFault fault={fault} />}
    />
  )
}
