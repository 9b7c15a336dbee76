import { Field, noteId } from '../../Field.tsx'
import { LocalInput } from '../LocalInput.tsx'
import { Findings } from './Findings.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'

/** What the method is called, what it rests on, and whether it holds. */
export function NameSection(part: MethodPart) {
  const { draft, edit, language } = part
  const { name: words } = useMethodTexts()
  const { method } = draft
  const written = { edit, language }
  return (
    <section class="method-section" aria-labelledby="method-name">
      <h2 id="method-name">{words.heading}</h2>
      <div class="method-names">
        <div>
          <Field id="method-title" label={words.title} help={words.titleHelp}>
            <LocalInput
              {...written}
              id="method-title"
              text={method.title}
              place={{ of: 'method_title' }}
              at="/method/title"
              maxLength={300}
              describedBy={noteId('method-title')}
            />
          </Field>
          <Findings {...part} at="/method/title" />
          <Field id="method-basis" label={words.basis} help={words.basisHelp}>
            <LocalInput
              {...written}
              id="method-basis"
              text={method.basis}
              place={{ of: 'method_basis' }}
              at="/method/basis"
              maxLength={2000}
              describedBy={noteId('method-basis')}
              rows={4}
            />
          </Field>
        </div>
        <fieldset class="choices">
          <legend>{words.status}</legend>
          {[true, false].map((isDraft) => (
            <label key={String(isDraft)} class="choice method-choice">
              <input
                type="radio"
                name="method-status"
                data-at={isDraft ? '/method/draft' : undefined}
                checked={method.draft === isDraft}
                onChange={() => edit({ type: 'method_changed', change: { draft: isDraft } })}
              />
              <span>
                <strong>{isDraft ? words.draft : words.inForce}</strong>
                <span class="choice-note">{isDraft ? words.draftNote : words.inForceNote}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <Findings {...part} at="/method/instrument" />
    </section>
  )
}
