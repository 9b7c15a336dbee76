import { useState } from 'preact/hooks'
import { count } from '#charts/format.ts'
import { scaleAt } from '#contract/checking/places.ts'
import { allItems, type Scale } from '#contract/questionnaire.ts'
import { useSpeech } from '../../language.ts'
import { type ScalePreset, scalePresets } from '../scale-presets.ts'
import { useEditorTexts } from '../texts.ts'
import { scaleName } from './scale-name.ts'
import { TextBox } from './TextBox.tsx'
import { WholeNumberField } from './WholeNumberField.tsx'
import { useWriting } from './writing.ts'

/** Fewest and most levels of a scale. */
const [fewestLevels, mostLevels] = [2, 11]

/** The scales that the rated questions share. */
export function ScaleCards() {
  const { scales: words } = useEditorTexts()
  const { draft, edit } = useWriting()
  const [preset, setPreset] = useState<ScalePreset>('satisfaction')
  return (
    <section class="write-section" aria-labelledby="scales-title">
      <h2 id="scales-title">{words.title}</h2>
      <p class="figure-note">{words.lead}</p>
      {Object.entries(draft.questionnaire.scales).map(([key, scale]) => (
        <ScaleCard key={key} name={key} scale={scale} />
      ))}
      <div class="write-add">
        <label class="unseen" for="scale-preset">
          {words.add}
        </label>
        <select
          id="scale-preset"
          value={preset}
          onChange={(event) => setPreset(event.currentTarget.value as ScalePreset)}
        >
          {scalePresets.map((one) => (
            <option key={one} value={one}>
              {words.presets[one]}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => edit({ type: 'scale_added', preset })}>
          {words.add}
        </button>
      </div>
    </section>
  )
}

function ScaleCard({ name, scale }: { name: string; scale: Scale }) {
  const { scales: words } = useEditorTexts()
  const { language: spoken } = useSpeech()
  const { draft, language, edit } = useWriting()
  const at = scaleAt(name)
  const { levels } = scale
  const users = allItems(draft.questionnaire).filter((item) => item.type === 'level' && item.scale === name)
  const change = (part: Partial<Scale>) =>
    edit({ type: 'scale_changed', key: name, scale: { ...scale, ...part } })
  const hasPoints = levels.some(({ points }) => points !== undefined)
  return (
    <details class="write-card" data-at={at}>
      <summary>
        {scaleName(scale, language)}{' '}
        <span class="muted">
          · {users.length === 0 ? words.unused : words.usedBy(count(users.length, spoken))}
        </span>
      </summary>
      <ol class="write-levels">
        {levels.map((level, i) => (
          <li key={i}>
            <span class="write-level-number" aria-hidden="true">
              {i + 1}
            </span>
            <TextBox
              at={`${at}/levels/${i}/label`}
              place={{ of: 'level', scale: name, level: i + 1 }}
              text={level.label}
              label={words.level(String(i + 1))}
              isLabelUnseen
            />
            {hasPoints && (
              <WholeNumberField
                id={`${name}-points-${i}`}
                at={`${at}/levels/${i}/points`}
                label={words.points}
                value={level.points}
                least={0}
                greatest={100}
                onNumber={(points) => change({ levels: levels.with(i, { ...level, points }) })}
              />
            )}
            <button
              type="button"
              class="icon-button"
              disabled={levels.length <= fewestLevels}
              aria-label={words.removeLevel(String(i + 1))}
              onClick={() => change({ levels: levels.toSpliced(i, 1) })}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="link-button"
        disabled={levels.length >= mostLevels}
        onClick={() => change({ levels: [...levels, { label: { vi: '' } }] })}
      >
        + {words.addLevel}
      </button>
      <label class="write-check">
        <input
          type="checkbox"
          checked={scale.noOpinion ?? false}
          onChange={(event) => change({ noOpinion: event.currentTarget.checked })}
        />
        <span>{words.noOpinion}</span>
      </label>
      {users.length === 0 && (
        <button type="button" class="link-button" onClick={() => edit({ type: 'scale_removed', key: name })}>
          {words.remove}
        </button>
      )}
    </details>
  )
}
