import { type DesignFault, type SamplingDesign, samplings } from '#contract/sampling.ts'
import { DayField } from '../DayField.tsx'
import { Field, noteId } from '../Field.tsx'
import { useSamplingTexts } from './texts.ts'

interface DesignFieldsProps {
  design: SamplingDesign
  faults: readonly DesignFault[]
  onChange: (design: SamplingDesign) => void
}

/** How a survey chooses whom it asks; a list is described only where there is one. */
export function DesignFields({ design, faults, onChange }: DesignFieldsProps) {
  const words = useSamplingTexts()
  return (
    <>
      <fieldset class="choices">
        <legend>{words.legend}</legend>
        {samplings.map((sampling) => (
          <label key={sampling} class="choice">
            <input
              type="radio"
              name="sampling"
              checked={sampling === design.sampling}
              onChange={() => onChange({ ...design, sampling })}
            />
            <span>
              <strong>{words.choices[sampling].name}</strong>
              <span class="choice-note">{words.choices[sampling].note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {design.sampling !== 'self_selected' && (
        <ListFields design={design} faults={faults} onChange={onChange} />
      )}
    </>
  )
}

function ListFields({ design, faults, onChange }: DesignFieldsProps) {
  const words = useSamplingTexts()
  const faultOf = (fault: DesignFault) => (faults.includes(fault) ? words.faults[fault] : null)
  return (
    <>
      <p class="notice">{words.caution}</p>
      <Field id="design-frame" label={words.frame} help={words.frameHelp} fault={faultOf('frame')}>
        <input
          id="design-frame"
          maxLength={300}
          value={design.frame ?? ''}
          aria-describedby={noteId('design-frame')}
          onInput={(event) => onChange({ ...design, frame: event.currentTarget.value })}
        />
      </Field>
      <div class="field-grid">
        <DayField
          id="design-on"
          label={words.frameOn}
          value={design.frameOn ?? ''}
          onDay={(frameOn) => onChange({ ...design, frameOn })}
          fault={faultOf('frameOn')}
        />
        <Field id="design-by" label={words.drawnBy} help={words.drawnByHelp} fault={faultOf('drawnBy')}>
          <input
            id="design-by"
            maxLength={200}
            value={design.drawnBy ?? ''}
            aria-describedby={noteId('design-by')}
            onInput={(event) => onChange({ ...design, drawnBy: event.currentTarget.value })}
          />
        </Field>
      </div>
    </>
  )
}
