import { type Item, type LevelItem, procedureSteps } from '#contract/questionnaire.ts'
import { Field } from '../../Field.tsx'
import { type ItemKind, itemKinds, kindOf } from '../blank.ts'
import { useEditorTexts } from '../texts.ts'
import { beginWith, ConditionField } from './ConditionField.tsx'
import { itemsBefore } from './comparisons.ts'
import { DimensionField } from './DimensionField.tsx'
import { KeyField } from './KeyField.tsx'
import { KindFields } from './KindFields.tsx'
import { MatrixField } from './MatrixField.tsx'
import { scaleName } from './scale-name.ts'
import { TextBox } from './TextBox.tsx'
import { useWriting } from './writing.ts'

interface ItemFormProps {
  item: Item
  at: string
  /** Key of its section; null for a band of the respondent, which is always a choice and never required. */
  sectionKey: string | null
}

/** All of one question. */
export function ItemForm({ item, at, sectionKey }: ItemFormProps) {
  const { item: words } = useEditorTexts()
  const { key } = item
  return (
    <div class="ask-form">
      <TextBox
        at={`${at}/prompt`}
        place={{ of: 'prompt', key }}
        text={item.prompt}
        label={words.prompt}
        rows={2}
      />
      <div class="write-pair">
        {sectionKey !== null && <KindField item={item} at={at} />}
        {item.type === 'level' && <ScaleField item={item} at={at} />}
      </div>
      <KindFields item={item} at={at} />
      <TextBox
        at={`${at}/help`}
        place={{ of: 'help', key }}
        text={item.help}
        label={words.help}
        help={words.helpNote}
      />
      {sectionKey !== null && <Placing item={item} at={at} sectionKey={sectionKey} />}
      <KeyField key={key} itemKey={key} at={at} />
    </div>
  )
}

/** Where a question belongs and when it is asked. */
function Placing({ item, at, sectionKey }: ItemFormProps & { sectionKey: string }) {
  const { item: words, steps } = useEditorTexts()
  const { draft, edit } = useWriting()
  const { questionnaire } = draft
  const { key } = item
  const change = (part: Record<string, unknown>) => edit({ type: 'item_changed', key, change: part })
  return (
    <>
      {item.type === 'level' && !item.faces && <MatrixField item={item} at={at} sectionKey={sectionKey} />}
      {item.type === 'level' && (
        <div class="write-pair">
          <DimensionField itemKey={key} />
          <Field id={`${key}-step`} label={words.step}>
            <select
              id={`${key}-step`}
              data-at={`${at}/step`}
              value={item.step ?? ''}
              onChange={(event) => change({ step: event.currentTarget.value || undefined })}
            >
              <option value="">{words.noStep}</option>
              {procedureSteps.map((step) => (
                <option key={step} value={step}>
                  {steps[step]}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
      <label class="write-check">
        <input
          type="checkbox"
          checked={item.required ?? false}
          onChange={(event) => change({ required: event.currentTarget.checked || undefined })}
        />
        <span>{words.required}</span>
      </label>
      <div class="field" data-at={`${at}/showWhen`}>
        <label for={`${key}-when`}>{words.condition}</label>
        <ConditionField
          id={`${key}-when`}
          condition={item.showWhen}
          before={itemsBefore(questionnaire, sectionKey, key)}
          begin={beginWith(questionnaire)}
          onCondition={(showWhen) => change({ showWhen })}
        />
      </div>
    </>
  )
}

function KindField({ item, at }: { item: Item; at: string }) {
  const { item: words, kinds } = useEditorTexts()
  const { edit } = useWriting()
  const id = `${item.key}-kind`
  return (
    <Field id={id} label={words.kind}>
      <select
        id={id}
        data-at={`${at}/type`}
        value={kindOf(item)}
        onChange={(event) =>
          edit({ type: 'item_kind', key: item.key, kind: event.currentTarget.value as ItemKind })
        }
      >
        {itemKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </select>
    </Field>
  )
}

function ScaleField({ item, at }: { item: LevelItem; at: string }) {
  const { item: words } = useEditorTexts()
  const { draft, language, edit } = useWriting()
  const id = `${item.key}-scale`
  return (
    <Field id={id} label={words.scale}>
      <select
        id={id}
        data-at={`${at}/scale`}
        value={item.scale}
        onChange={(event) =>
          edit({ type: 'item_changed', key: item.key, change: { scale: event.currentTarget.value } })
        }
      >
        {Object.entries(draft.questionnaire.scales).map(([key, scale]) => (
          <option key={key} value={key}>
            {scaleName(scale, language)}
          </option>
        ))}
      </select>
    </Field>
  )
}
