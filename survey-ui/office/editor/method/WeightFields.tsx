import { percent } from '#charts/format.ts'
import { useSpeech } from '../../language.ts'
import { NumberInput } from '../NumberInput.tsx'
import { Findings } from './Findings.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'

/** The weight of each dimension, and how much of the whole that makes. */
export function WeightFields(part: MethodPart) {
  const { language } = useSpeech()
  const { aggregation: words } = useMethodTexts()
  const { draft, edit, names } = part
  const { dimensions } = draft.method
  const sum = dimensions.reduce((total, { weight = 0 }) => total + weight, 0)
  return (
    <fieldset class="method-weights">
      <legend>{words.weights}</legend>
      <ul>
        {dimensions.map(({ key, weight }, place) => (
          <li key={key}>
            <span aria-hidden="true">{names.dimension(key)}</span>
            <NumberInput
              id={`weight-${key}`}
              label={words.weight(names.dimension(key))}
              at={`/method/dimensions/${place}/weight`}
              value={weight ?? null}
              limits={{ least: 0, most: 1_000_000, isWhole: false }}
              fault={words.weightFault}
              onValue={(typed) => edit({ type: 'dimension_weighed', key, weight: typed ?? undefined })}
            />
            <span class="muted method-share">
              {sum > 0 && words.weightShare(percent((weight ?? 0) / sum, language))}
            </span>
          </li>
        ))}
      </ul>
      <Findings
        {...part}
        at="/method/dimensions"
        findings={part.findings.filter(
          ({ code }) => code === 'weights_all_zero' || code === 'weight_missing',
        )}
      />
    </fieldset>
  )
}
