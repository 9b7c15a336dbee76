import { Field, noteId } from '../../Field.tsx'
import { NumberInput } from '../NumberInput.tsx'
import { Findings } from './Findings.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'

const limits = { least: 5, most: 1000, isWhole: true }

/** Of how few people nothing is told, inside the agency and in public. */
export function LimitSection(part: MethodPart) {
  const { limits: words } = useMethodTexts()
  const { draft, edit } = part
  const fields = [
    { key: 'minimumN', label: words.inner, help: words.innerHelp },
    { key: 'minimumNPublic', label: words.open, help: words.openHelp },
  ] as const
  return (
    <section class="method-section" aria-labelledby="method-limits">
      <h2 id="method-limits">{words.heading}</h2>
      <p class="muted">{words.lead}</p>
      <div class="method-pair method-limits">
        {fields.map(({ key, label, help }) => (
          <div key={key}>
            <Field id={`method-${key}`} label={label} help={help}>
              <NumberInput
                id={`method-${key}`}
                at={`/method/${key}`}
                value={draft.method[key]}
                limits={limits}
                fault={words.fault}
                describedBy={`${noteId(`method-${key}`)} method-${key}-findings`}
                onValue={(typed) =>
                  typed !== null && edit({ type: 'method_changed', change: { [key]: typed } })
                }
              />
            </Field>
            <Findings {...part} id={`method-${key}-findings`} at={`/method/${key}`} />
          </div>
        ))}
      </div>
    </section>
  )
}
