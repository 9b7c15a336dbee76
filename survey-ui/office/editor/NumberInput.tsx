import { useEffect, useState } from 'preact/hooks'
import { useSpeech } from '../language.ts'
import { fieldText, typedNumber } from '../sample/typed-number.ts'
import { useSettled } from './use-settled.ts'

interface NumberInputProps {
  id: string
  /** Left out where a label stands outside. */
  label?: string
  /** JSON pointer of the number. */
  at: string
  /** Null where the field is empty. */
  value: number | null
  limits: { least: number; most: number; isWhole: boolean }
  /** What to say of what is no such number. */
  fault: string
  /** Null where the field was emptied. */
  onValue: (value: number | null) => void
  /** Whether the field may be empty; otherwise that is a fault too. */
  mayBeEmpty?: boolean
  /** What an empty field stands for. */
  placeholder?: string | undefined
  describedBy?: string
}

/** A number that takes effect when the person leaves the field or presses Enter; so undo takes back one number at a time. */
export function NumberInput(props: NumberInputProps) {
  const { id, label, at, value, limits, fault, onValue, mayBeEmpty = false, placeholder, describedBy } = props
  const { language } = useSpeech()
  const text = value === null ? '' : fieldText(value, language)
  const [typed, setTyped] = useState(text)
  const [isFaulty, setFaulty] = useState(false)
  // Undo changes the value from outside.
  useEffect(() => {
    setTyped(text)
    setFaulty(false)
  }, [text])
  const isEmpty = typed.trim() === ''
  const read = typedNumber(typed, limits)
  const isGood = isEmpty ? mayBeEmpty : read !== null && (!limits.isWhole || Number.isInteger(read))
  const settle = () => {
    setFaulty(!isGood)
    if (isGood && read !== value) onValue(isEmpty ? null : read)
  }
  // Whoever pauses is told; one who has emptied the field is about to type.
  const paused = useSettled(typed, 1000)
  useEffect(() => {
    if (paused === typed && paused !== text && !isEmpty && !isGood) setFaulty(true)
  }, [paused])
  return (
    <span class={isFaulty ? 'number-input field-faulty' : 'number-input'}>
      <input
        id={id}
        data-at={at}
        inputMode={limits.isWhole ? 'numeric' : 'decimal'}
        autocomplete="off"
        aria-label={label}
        aria-invalid={isFaulty}
        aria-describedby={
          [describedBy, isFaulty ? `${id}-fault` : undefined].filter(Boolean).join(' ') || undefined
        }
        placeholder={placeholder}
        value={typed}
        onInput={(event) => {
          setFaulty(false)
          setTyped(event.currentTarget.value)
        }}
        onChange={settle}
      />
      {isFaulty && (
        <span id={`${id}-fault`} class="field-fault" role="alert">
          {fault}
        </span>
      )}
    </span>
  )
}

/** A share as a number of per cent, and back, without the dust of binary fractions. */
export const toPercent = (share: number) => Math.round(share * 1e7) / 1e5
export const toShare = (percent: number) => Math.round(percent * 1e5) / 1e7
