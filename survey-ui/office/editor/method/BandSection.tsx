import { useState } from 'preact/hooks'
import { unitKinds } from '#contract/office.ts'
import { Field, noteId } from '../../Field.tsx'
import { useSpeech } from '../../language.ts'
import type { BandGroup } from '../edit.ts'
import { NumberInput, toPercent, toShare } from '../NumberInput.tsx'
import { BandTable } from './BandTable.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'
import { useFocusAfter } from './use-focus-after.ts'

/** What indices are called, for all units and for kinds of units apart, and the index to be reached. */
export function BandSection(part: MethodPart) {
  const { texts } = useSpeech()
  const { bands: words } = useMethodTexts()
  const { draft, edit } = part
  const { bands, bandsOf = {}, target } = draft.method
  const focusAfter = useFocusAfter()
  const own = unitKinds.filter((kind) => bandsOf[kind])
  return (
    <section class="method-section" aria-labelledby="method-bands">
      <h2 id="method-bands">{words.heading}</h2>
      <p class="muted">{words.lead}</p>
      <div class="method-target">
        <Field id="method-target" label={words.target} help={words.targetHelp}>
          <NumberInput
            id="method-target"
            at="/method/target"
            value={target === undefined ? null : toPercent(target)}
            limits={{ least: 0, most: 100, isWhole: false }}
            fault={words.fromFault}
            mayBeEmpty
            describedBy={noteId('method-target')}
            onValue={(typed) =>
              edit({
                type: 'method_changed',
                change: { target: typed === null ? undefined : toShare(typed) },
              })
            }
          />
        </Field>
      </div>
      <div class="method-band-groups">
        <BandTable {...part} group="all" title={own.length > 0 ? words.allBeside : words.all} bands={bands} />
        {own.map((kind) => (
          <BandTable key={kind} {...part} group={kind} title={texts.kinds[kind]} bands={bandsOf[kind] ?? []}>
            <button
              type="button"
              class="button button-quiet"
              aria-label={words.groupRemove(texts.kinds[kind])}
              onClick={() => {
                edit({ type: 'bands_changed', of: kind, bands: null })
                focusAfter('band-group')
              }}
            >
              {words.groupRemoveWord}
            </button>
          </BandTable>
        ))}
      </div>
      <NewGroup {...part} onAdded={(kind) => focusAfter(`band-${kind}-0-from`)} />
    </section>
  )
}

/** A kind of units gets the common grades to begin with. */
function NewGroup({ draft, edit, onAdded }: MethodPart & { onAdded: (kind: BandGroup) => void }) {
  const { texts } = useSpeech()
  const { bands: words } = useMethodTexts()
  const { bands, bandsOf = {} } = draft.method
  const free = unitKinds.filter((kind) => !bandsOf[kind])
  const [chosen, choose] = useState('')
  const kind = free.find((one) => one === chosen)
  const add = () => {
    if (!kind) return
    edit({ type: 'bands_changed', of: kind, bands: structuredClone(bands) })
    choose('')
    onAdded(kind)
  }
  return (
    <div class="method-new-group">
      <Field id="band-group" label={words.group} help={words.groupHelp}>
        <select
          id="band-group"
          aria-describedby={noteId('band-group')}
          value={kind ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.groupChoose}</option>
          {free.map((one) => (
            <option key={one} value={one}>
              {texts.kinds[one]}
            </option>
          ))}
        </select>
      </Field>
      <button type="button" class="button" disabled={!kind} onClick={add}>
        {words.groupAdd}
      </button>
    </div>
  )
}
