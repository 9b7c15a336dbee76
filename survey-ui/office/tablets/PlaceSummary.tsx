import { count } from '#charts/format.ts'
import type { PlaceSettings } from '#contract/tablets.ts'
import { useSpeech } from '../language.ts'
import type { TabletAct } from './PlaceCard.tsx'

interface PlaceSummaryProps {
  place: PlaceSettings
  isEditable: boolean
  isEditing: boolean
  onEdit: () => void
  onAct: (act: TabletAct, tablet: { deviceId: string; name: string }) => void
}

const acts: TabletAct[] = ['rename', 'move', 'revoke']

/** A place in a line, and what can be done to each tablet that stands there. */
export function PlaceSummary({ place, isEditable, isEditing, onEdit, onAct }: PlaceSummaryProps) {
  const { language, texts } = useSpeech()
  const words = texts.tablets.setup
  const { hours, slides, hasExitPin, idleSeconds } = place.kiosk
  const summary = [
    hours.length === 0 ? words.summary.always : words.summary.hours(hours.length),
    words.summary.slides(slides.length),
    words.summary.idle(count(idleSeconds, language)),
    hasExitPin ? words.summary.pin.yes : words.summary.pin.no,
  ]
  return (
    <>
      <div class="tablet-card-head">
        <div>
          <h3>
            {place.name} {place.status === 'closed' && <span class="tag">{words.closedTag}</span>}
          </h3>
          <p class="muted">{summary.join(' · ')}</p>
        </div>
        {isEditable && (
          <button
            type="button"
            class="button"
            aria-expanded={isEditing}
            aria-label={words.actionsOf(isEditing ? texts.setup.close : words.edit, place.name)}
            onClick={onEdit}
          >
            {isEditing ? texts.setup.close : words.edit}
          </button>
        )}
      </div>
      {place.tablets.length === 0 && <p class="muted">{words.noTablet}</p>}
      <ul class="standing">
        {place.tablets.map((tablet) => (
          <li key={tablet.deviceId}>
            <span class="standing-name">{tablet.name}</span>
            {isEditable &&
              acts.map((act) => (
                <button
                  key={act}
                  type="button"
                  class="link-button"
                  aria-label={words.actionsOf(words[act], tablet.name)}
                  onClick={() => onAct(act, tablet)}
                >
                  {words[act]}
                </button>
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}
