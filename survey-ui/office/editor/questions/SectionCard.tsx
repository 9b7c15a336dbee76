import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { Section } from '#contract/questionnaire.ts'
import { questionNumber } from '../question-number.ts'
import { useEditorTexts } from '../texts.ts'
import { beginWith, ConditionField } from './ConditionField.tsx'
import { itemsBefore } from './comparisons.ts'
import { dragKeyOf } from './drag.ts'
import { ItemRow } from './ItemRow.tsx'
import { beginsMatrix, LeadRow } from './LeadRow.tsx'
import { TextBox } from './TextBox.tsx'
import type { ItemActs } from './use-item-acts.ts'
import { useWriting } from './writing.ts'

interface SectionCardProps {
  section: Section
  index: number
  acts: ItemActs
}

/** One page of the form with its questions. */
export function SectionCard({ section, index, acts }: SectionCardProps) {
  const { section: words, item: itemWords, condition } = useEditorTexts()
  const { draft, edit } = useWriting()
  const { key, items, showWhen } = section
  const at = `/questionnaire/sections/${index}`
  const [isSetting, setSetting] = useState(showWhen !== undefined)
  const { sections } = draft.questionnaire
  return (
    <section class="write-section" aria-label={words.one(String(index + 1))} data-at={at}>
      <header class="write-section-head">
        <TextBox
          at={`${at}/title`}
          place={{ of: 'section', key }}
          text={section.title}
          label={`${words.one(String(index + 1))}: ${words.title.toLocaleLowerCase()}`}
        />
        <div class="write-section-acts">
          <button
            type="button"
            class="icon-button"
            disabled={index === 0}
            aria-label={words.up}
            onClick={() => edit({ type: 'section_moved', key, by: -1 })}
          >
            ↑
          </button>
          <button
            type="button"
            class="icon-button"
            disabled={index === sections.length - 1}
            aria-label={words.down}
            onClick={() => edit({ type: 'section_moved', key, by: 1 })}
          >
            ↓
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={words.remove}
            onClick={() => acts.removeSection(section, index)}
          >
            ×
          </button>
        </div>
      </header>
      {isSetting ? (
        <div class="field" data-at={`${at}/showWhen`}>
          <label for={`${key}-when`}>{words.settings}</label>
          <ConditionField
            id={`${key}-when`}
            condition={showWhen}
            before={itemsBefore(draft.questionnaire, key, null)}
            begin={beginWith(draft.questionnaire)}
            onCondition={(when) => edit({ type: 'section_changed', key, change: { showWhen: when } })}
          />
        </div>
      ) : (
        <button type="button" class="link-button" onClick={() => setSetting(true)}>
          {words.settings}: {condition.always.toLocaleLowerCase()}
        </button>
      )}
      <ol class="asks">
        {items.map((item, i) => (
          <Fragment key={item.key}>
            {beginsMatrix(section, i) && <LeadRow section={section} sectionAt={at} item={item} />}
            <ItemRow
              item={item}
              at={`${at}/items/${i}`}
              number={questionNumber(draft.questionnaire, item.key)}
              sectionKey={key}
              nextKey={items[i + 1]?.key ?? null}
              onStep={(by) => acts.step(item.key, by)}
              onAdd={() => acts.add({ section: key }, item.key)}
              onRemove={() => acts.remove(item, items[i + 1]?.key ?? items[i - 1]?.key ?? null)}
            />
          </Fragment>
        ))}
      </ol>
      {items.length === 0 && (
        <p
          class="write-empty muted"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const dragged = dragKeyOf(event)
            event.preventDefault()
            if (dragged) edit({ type: 'item_moved', key: dragged, to: { section: key, before: null } })
          }}
        >
          {words.empty}
        </p>
      )}
      <button type="button" class="button" data-add={key} onClick={() => acts.add({ section: key })}>
        + {itemWords.add}
      </button>
    </section>
  )
}
