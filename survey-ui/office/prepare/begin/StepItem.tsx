import type { SetupState, SetupStep, StepState } from '#contract/setup-state.ts'
import { Link } from '../../Link.tsx'
import type { Address } from '../../router.ts'
import type { Go } from '../../use-address.ts'
import { usePrepareTexts } from '../texts.ts'
import { StepFacts } from './StepFacts.tsx'
import { linksOf } from './step-links.ts'

interface StepItemProps {
  step: SetupStep
  number: number
  stepState: StepState
  /** Whether it is the one to go on with. */
  isNext: boolean
  setup: SetupState
  /** Scheme, host and port of the office; tablets open it where no other address is set. */
  origin: string
  address: Address
  go: Go
}

/** One step: whether it is done, what there is, and where to do it. */
export function StepItem({ step, number, stepState, isNext, setup, origin, address, go }: StepItemProps) {
  const words = usePrepareTexts().begin
  const { name, lead } = words.steps[step]
  const links = stepState === 'later' ? [] : linksOf(step, setup, words)
  return (
    <li
      class={`step step-${stepState}${isNext ? ' step-next' : ''}`}
      aria-current={isNext ? 'step' : undefined}
    >
      <span class="step-sign" aria-hidden="true">
        {stepState === 'done' ? '✓' : number}
      </span>
      <div class="step-body">
        <h2>
          <span class="unseen">{words.stepOf(number)}: </span>
          {name}
          <span class={isNext ? 'tag tag-open' : 'tag'}>{isNext ? words.next : words.states[stepState]}</span>
        </h2>
        <p class="muted">{lead}</p>
        <StepFacts step={step} stepState={stepState} setup={setup} />
        {step === 'places' && stepState !== 'later' && (
          <p>{words.kioskAt(setup.kioskUrl ?? `${origin}/kiosk`)}</p>
        )}
      </div>
      {links.length > 0 && (
        <div class="step-links">
          {links.map(({ label, change }, position) => (
            <Link
              key={label}
              address={address}
              change={change}
              go={go}
              class={position > 0 ? 'step-more' : isNext ? 'button button-main' : 'button'}
            >
              {label}
            </Link>
          ))}
        </div>
      )}
    </li>
  )
}
