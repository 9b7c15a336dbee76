import { count } from '#charts/format.ts'
import { useSpeech } from '../../language.ts'
import { NumberInput } from '../NumberInput.tsx'
import { useEditorTexts } from '../texts.ts'

interface WholeNumberFieldProps {
  id: string
  at: string
  label: string
  value: number | undefined
  least: number
  greatest: number
  /** What an emptied field means; without it the field may not be empty. */
  onEmpty?: () => void
  emptyMeans?: string
  onNumber: (value: number) => void
}

/** A whole number of a question or a scale, with its label. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { id, at, label, value, least, greatest, onEmpty, emptyMeans, onNumber } = props
  const { language } = useSpeech()
  const { numberFault } = useEditorTexts()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <NumberInput
        id={id}
        at={at}
        value={value ?? null}
        limits={{ least, most: greatest, isWhole: true }}
        fault={numberFault(count(least, language), count(greatest, language))}
        mayBeEmpty={onEmpty !== undefined}
        placeholder={emptyMeans}
        onValue={(number) => (number === null ? onEmpty?.() : onNumber(number))}
      />
    </div>
  )
}
