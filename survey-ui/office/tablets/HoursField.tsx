import type { OpeningHours } from '#contract/kiosk.ts'
import { readTime } from '../day-text.ts'
import { useSpeech } from '../language.ts'
import { ReadInput } from '../ReadInput.tsx'
import { usualHours } from './place-draft.ts'

interface HoursFieldProps {
  hours: OpeningHours[]
  onHours: (hours: OpeningHours[]) => void
  isFaulty: boolean
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const mostSpans = 14

/** Opening hours as spans of a week; none means always open. */
export function HoursField({ hours, onHours, isFaulty }: HoursFieldProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.place
  const replace = (position: number, span: OpeningHours) =>
    onHours(hours.map((known, index) => (index === position ? span : known)))
  const add = () => onHours([...hours, { days: [6], from: '07:30', to: '11:30' }])
  return (
    <fieldset class={isFaulty ? 'choices field-faulty' : 'choices'}>
      <legend>{words.hours}</legend>
      <p class={isFaulty ? 'field-fault' : 'field-help'} role={isFaulty ? 'alert' : undefined}>
        {isFaulty ? words.hoursFault : words.hoursHelp}
      </p>
      {hours.map((span, position) => (
        <Span
          key={position}
          span={span}
          position={position + 1}
          onSpan={(next) => replace(position, next)}
          onRemove={() => onHours(hours.filter((_, index) => index !== position))}
        />
      ))}
      <div class="panel-actions">
        {hours.length === 0 && (
          <button type="button" class="button" onClick={() => onHours(usualHours)}>
            {words.usualHours}
          </button>
        )}
        {hours.length < mostSpans && (
          <button type="button" class="button" onClick={add}>
            {words.addHours}
          </button>
        )}
      </div>
    </fieldset>
  )
}

interface SpanProps {
  span: OpeningHours
  /** 1-based. */
  position: number
  onSpan: (span: OpeningHours) => void
  onRemove: () => void
}

function Span({ span, position, onSpan, onRemove }: SpanProps) {
  const { texts } = useSpeech()
  const words = texts.tablets.place
  const toggle = (day: number) =>
    onSpan({
      ...span,
      days: span.days.includes(day)
        ? span.days.filter((other) => other !== day)
        : [...span.days, day].sort((a, b) => a - b),
    })
  return (
    <fieldset class="hours-span" aria-label={words.hoursSpan(position)}>
      <div class="hours-days">
        {weekdays.map((day) => (
          <label key={day} class="day-choice">
            <input
              type="checkbox"
              class="unseen"
              aria-label={words.dayNames[day - 1]}
              checked={span.days.includes(day)}
              onChange={() => toggle(day)}
            />
            <span aria-hidden="true">{words.days[day - 1]}</span>
          </label>
        ))}
      </div>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} class="hours-time" for={`hours-${position}-${end}`}>
          {words[end]}
          <ReadInput
            id={`hours-${position}-${end}`}
            value={span[end]}
            read={readTime}
            show={(time) => time}
            onValue={(time) => onSpan({ ...span, [end]: time })}
            length={8}
          />
        </label>
      ))}
      <button
        type="button"
        class="button button-quiet"
        aria-label={words.removeHours(position)}
        onClick={onRemove}
      >
        <svg viewBox="0 0 16 16" class="remove-sign" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </button>
    </fieldset>
  )
}
