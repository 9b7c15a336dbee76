import { useEffect, useRef, useState } from 'preact/hooks'
import type { Person } from '#contract/office.ts'
import type { OfficeClient } from '../client.ts'
import { SignInForm } from '../SignIn.tsx'
import type { AccountClient } from './client.ts'
import { NextStep } from './NextStep.tsx'
import { useAccountTexts } from './texts.ts'

interface SignInAgainProps {
  login: string
  signIn: OfficeClient['signIn']
  account: AccountClient
  onPassed: (person: Person) => void
  onLeave: () => void
}

/** Asks the same person for the password over the page, which stays as it is. */
export function SignInAgain({ login, signIn, account, onPassed, onLeave }: SignInAgainProps) {
  const words = useAccountTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [half, setHalf] = useState<Person | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // A dialog begins at its first field, which here is filled in already.
    dialog.current?.querySelector<HTMLElement>('#password')?.focus()
  }, [])
  const take = (person: Person) => (person.step === null ? onPassed(person) : setHalf(person))
  const title =
    half === null ? words.again.title : half.step === 'code' ? words.code.title : words.enrol.title
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-plain again"
      aria-labelledby="again-title"
      // Escape would leave a page that cannot ask for anything.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title">{title}</h2>
      {half === null ? (
        <>
          <p>{words.again.lead}</p>
          <SignInForm signIn={signIn} onSignedIn={take} knownLogin={login} />
        </>
      ) : (
        <NextStep person={half} account={account} onPassed={take} />
      )}
      <p class="gate-foot">
        <button type="button" class="link-button" onClick={onLeave}>
          {words.again.leave}
        </button>
      </p>
    </dialog>
  )
}
