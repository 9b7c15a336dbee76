import { useState } from 'preact/hooks'
import { useSpeech } from '../../language.ts'
import { unitName } from '../../unit-tree.ts'
import { useFocusBack } from '../../use-focus.ts'
import { usePrepareTexts } from '../texts.ts'
import { type ChangeProps, ChangeUnit } from './ChangeUnit.tsx'
import { EndUnit } from './EndUnit.tsx'
import { MergeUnits } from './MergeUnits.tsx'
import { SplitUnit } from './SplitUnit.tsx'
import { UnitHistoryView } from './UnitHistoryView.tsx'

const changes = ['rename', 'merge', 'split', 'end'] as const
type Change = (typeof changes)[number]

const forms: Record<Change, (props: ChangeProps) => preact.ComponentChild> = {
  rename: ChangeUnit,
  merge: MergeUnits,
  split: SplitUnit,
  end: EndUnit,
}

interface UnitPanelProps extends Omit<ChangeProps, 'onCancel'> {
  /** Day of the map, YYYY-MM-DD. */
  day: string
  isEditable: boolean
  /** A change is begun; what was said of the last one is over. */
  onBegin: () => void
}

/** One unit: what it was, and changing it. */
export function UnitPanel(props: UnitPanelProps) {
  const { unit, isEditable, onBegin, onDone } = props
  const { language, texts } = useSpeech()
  const words = usePrepareTexts().units
  const [change, setChange] = useState<Change | null>(null)
  const [version, setVersion] = useState(0)
  useFocusBack(change && `unit-${change}`)
  const Form = change && forms[change]
  return (
    <section class="unit-panel" aria-labelledby="unit-title">
      <h2 id="unit-title">{unitName(unit, language)}</h2>
      <p class="muted">
        {texts.kinds[unit.kind]}
        {unit.area && ` · ${words.areas[unit.area]}`} · <code>{unit.code}</code>
      </p>
      {isEditable && change === null && (
        <div class="unit-actions">
          {changes
            .filter((known) => unit.parentId !== null || known === 'rename')
            .map((known) => (
              <button
                key={known}
                id={`unit-${known}`}
                type="button"
                class="button"
                onClick={() => {
                  onBegin()
                  setChange(known)
                }}
              >
                {words[known]}
              </button>
            ))}
        </div>
      )}
      {Form && (
        <Form
          {...props}
          onCancel={() => setChange(null)}
          onDone={(unitId) => {
            setChange(null)
            setVersion(version + 1)
            onDone(unitId)
          }}
        />
      )}
      <UnitHistoryView key={version} unitId={unit.unitId} units={props.units} />
    </section>
  )
}
