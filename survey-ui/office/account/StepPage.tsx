import type { Person } from '#contract/office.ts'
import { Gate } from '../Gate.tsx'
import type { Language } from '../language.ts'
import type { AccountClient } from './client.ts'
import { NextStep } from './NextStep.tsx'
import { useAccountTexts } from './texts.ts'

interface StepPageProps {
  person: Person
  account: AccountClient
  onPassed: (person: Person) => void
  onLeave: () => void
  onLanguage: (language: Language) => void
}

/** The second step of signing in, as a page of its own. */
export function StepPage({ person, account, onPassed, onLeave, onLanguage }: StepPageProps) {
  const words = useAccountTexts()
  const isEnrolment = person.step === 'enrolment'
  return (
    <Gate
      title={isEnrolment ? words.enrol.title : words.code.title}
      isWide={isEnrolment}
      onLanguage={onLanguage}
    >
      <NextStep person={person} account={account} onPassed={onPassed} />
      <p class="gate-foot">
        <button type="button" class="link-button" onClick={onLeave}>
          {words.code.leave}
        </button>
      </p>
    </Gate>
  )
}
