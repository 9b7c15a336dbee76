import { Field, noteId } from '../Field.tsx'
import { useSpeech } from '../language.ts'

interface PinFieldProps {
  hasPin: boolean
  newPin: string
  isRemoved: boolean
  isFaulty: boolean
  onPin: (pin: string) => void
  onRemoved: (isRemoved: boolean) => void
}

/** Sets, changes or removes the PIN of a place. The one that is set is never shown: only its hash is kept. */
export function PinField({ hasPin, newPin, isRemoved, isFaulty, onPin, onRemoved }: PinFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.place
  return (
    <div>
      <Field
        id="place-pin"
        label={words.pin}
        help={hasPin ? words.pinSet : words.pinNone}
        fault={isFaulty ? words.pinFault : null}
      >
        <input
          id="place-pin"
          inputMode="numeric"
          autocomplete="off"
          maxLength={8}
          disabled={isRemoved}
          placeholder={hasPin ? '••••' : ''}
          value={newPin}
          aria-describedby={noteId('place-pin')}
          onInput={(event) => onPin(event.currentTarget.value)}
        />
      </Field>
      {hasPin && newPin === '' && (
        <label class="check-line">
          <input
            type="checkbox"
            checked={isRemoved}
            onChange={(event) => onRemoved(event.currentTarget.checked)}
          />
          {words.pinRemove}
        </label>
      )}
    </div>
  )
}
