import type { Overview } from '#contract/office.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { useRecomputeTexts } from './texts.ts'

interface MethodChoiceProps {
  overview: Overview
  address: Address
  go: Go
}

/** The other methods in use, by which the same answers can be counted; nothing where there is only one. */
export function MethodChoice({ overview, address, go }: MethodChoiceProps) {
  const { language } = useSpeech()
  const words = useRecomputeTexts()
  const { otherMethods, method } = overview
  if (otherMethods.length === 0 && address.method === null) return null
  const isChosen = address.method !== null && method !== null
  const fit = otherMethods.filter(({ misfit }) => misfit === null)
  const unfit = otherMethods.flatMap(({ misfit, ...one }) => (misfit ? [{ ...one, misfit }] : []))
  const nameOf = ({
    title,
    version,
    draft,
  }: Pick<(typeof otherMethods)[number], 'title' | 'version' | 'draft'>) =>
    words.choice(inLanguage(title, language), version, draft)
  return (
    <div class="recompute">
      <h3>{words.title}</h3>
      <Field id="other-method" label={words.label} help={words.lead}>
        <select
          id="other-method"
          aria-describedby={noteId('other-method')}
          value={address.method ?? ''}
          onChange={(event) => go({ method: event.currentTarget.value || null })}
        >
          <option value="">{words.keep}</option>
          {isChosen && <option value={address.method ?? ''}>{nameOf(method)}</option>}
          {fit.map((one) => (
            <option key={`${one.key}.${one.version}`} value={`${one.key}.${one.version}`}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </Field>
      {unfit.length > 0 && (
        <>
          <p class="muted">{words.unfit}</p>
          <ul class="recompute-unfit muted">
            {unfit.map((one) => (
              <li key={`${one.key}.${one.version}`}>
                {nameOf(one)}: {words.misfits[one.misfit]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
