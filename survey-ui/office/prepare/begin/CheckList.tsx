import { count } from '#charts/format.ts'
import type { Missing } from '#contract/setup-state.ts'
import { Link } from '../../Link.tsx'
import { useSpeech } from '../../language.ts'
import type { Address } from '../../router.ts'
import type { Go } from '../../use-address.ts'
import { usePrepareTexts } from '../texts.ts'
import { remedyOf } from './step-links.ts'

interface CheckListProps {
  missing: readonly Missing[]
  address: Address
  go: Go
}

/** What is missing, what is needed first; each line with the way to it. */
export function CheckList({ missing, address, go }: CheckListProps) {
  const { language } = useSpeech()
  const words = usePrepareTexts().begin
  const sorted = [...missing].sort((a, b) => Number(b.weight === 'needed') - Number(a.weight === 'needed'))
  return (
    <section class="figure" aria-labelledby="check-title">
      <header class="figure-head">
        <h2 id="check-title">{words.checkTitle}</h2>
        <p class="figure-note">{words.checkLead}</p>
      </header>
      {missing.length === 0 ? (
        <p class="notice notice-good">{words.nothingMissing}</p>
      ) : (
        <ul class="check-list">
          {sorted.map(({ what, weight, count: number }) => {
            const { what: told, action } = words.missing[what]
            const remedy = remedyOf(what)
            return (
              <li key={what}>
                <span class={weight === 'needed' ? 'tag check-needed' : 'tag'}>{words[weight]}</span>
                <span>{told(count(number, language))}</span>
                {remedy && (
                  <Link address={address} change={remedy} go={go} class="check-link">
                    {action}
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
