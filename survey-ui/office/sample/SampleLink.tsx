import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { startChoices } from './choices.ts'

/** The way from setting up to the sample planner. */
export function SampleLink({ address, go }: { address: Address; go: Go }) {
  const { texts } = useSpeech()
  return (
    <p class="sample-link">
      <Link address={address} change={{ page: 'setup', plan: startChoices }} go={go} class="button">
        {texts.sample.open}
      </Link>
      <span class="muted">{texts.sample.lead}</span>
    </p>
  )
}
