import { useSpeech } from '../language.ts'
import type { EnrolmentWay } from './acceptance.ts'

interface WayFieldProps {
  way: EnrolmentWay
  onWay: (way: EnrolmentWay) => void
}

/** Whether the tablet shows a code or is given one. */
export function WayField({ way, onWay }: WayFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.acceptance
  return (
    <fieldset class="choices">
      <legend>{words.way}</legend>
      {(['words', 'code'] as const).map((known) => (
        <label key={known} class="choice">
          <input type="radio" name="enrolment-way" checked={way === known} onChange={() => onWay(known)} />
          <span>
            {words.ways[known].name}
            <span class="choice-note">{words.ways[known].note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
