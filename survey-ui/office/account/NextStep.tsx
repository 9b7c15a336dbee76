import type { Person } from '#contract/office.ts'
import { CodeForm } from './CodeForm.tsx'
import type { AccountClient } from './client.ts'
import { EnrolFactor } from './EnrolFactor.tsx'
import { useAccountTexts } from './texts.ts'

interface NextStepProps {
  person: Person
  account: AccountClient
  onPassed: (person: Person) => void
}

/** What comes after the password: a code, or setting up the second factor. */
export function NextStep({ person, account, onPassed }: NextStepProps) {
  const words = useAccountTexts()
  if (person.step === 'enrolment') {
    return (
      <>
        <p class="muted">{words.enrol.required}</p>
        <EnrolFactor
          enrolment={{ offer: account.offerFirst, prove: account.proveFirst }}
          onDone={(enrolled) => onPassed(enrolled ?? person)}
        />
      </>
    )
  }
  return (
    <>
      <p class="muted">{words.code.lead}</p>
      <CodeForm submit={words.next} send={account.sendCode} onDone={onPassed} />
      <p class="code-lost">{words.code.recovery}</p>
    </>
  )
}
