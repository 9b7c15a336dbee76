import { useMemo } from 'preact/hooks'
import type { PanelProps } from '../panel.ts'
import { useEditorTexts } from '../texts.ts'
import './questions.css'
import { HeadCard } from './HeadCard.tsx'
import { ItemRow } from './ItemRow.tsx'
import { ScaleCards } from './ScaleCards.tsx'
import { SectionCard } from './SectionCard.tsx'
import { useItemActs } from './use-item-acts.ts'
import { type Writing, WritingContext } from './writing.ts'

interface QuestionsPanelProps extends PanelProps {
  openKey: string | null
  open: (key: string | null) => void
  announce: (text: string) => void
}

/** The questionnaire as a list of sections and questions, each opened where it stands. */
export function QuestionsPanel(props: QuestionsPanelProps) {
  const { draft, saved } = props
  const { section: words, bands, keys } = useEditorTexts()
  const reserved = useMemo(() => new Set(saved.reservedKeys), [saved.reservedKeys])
  const acts = useItemActs(props)
  const writing: Writing = { ...props, reserved }
  const { sections, respondent } = draft.questionnaire
  return (
    <WritingContext.Provider value={writing}>
      <HeadCard />
      {sections.map((section, index) => (
        <SectionCard key={section.key} section={section} index={index} acts={acts} />
      ))}
      <p class="write-add">
        <button type="button" class="button" onClick={acts.addSection}>
          + {sections.length === 0 ? words.addFirst : words.add}
        </button>
      </p>
      <section class="write-section" aria-labelledby="bands-title">
        <h2 id="bands-title">{bands.title}</h2>
        <p class="figure-note">{bands.lead}</p>
        <ol class="asks">
          {respondent.map((item, i) => (
            <ItemRow
              key={item.key}
              item={item}
              at={`/questionnaire/respondent/${i}`}
              number={null}
              sectionKey={null}
              nextKey={null}
              onStep={(by) => acts.step(item.key, by)}
              onAdd={() => acts.add({ respondent: true }, item.key)}
              onRemove={() => acts.remove(item, respondent[i + 1]?.key ?? respondent[i - 1]?.key ?? null)}
            />
          ))}
        </ol>
        <button type="button" class="button" onClick={() => acts.add({ respondent: true })}>
          + {bands.add}
        </button>
      </section>
      <ScaleCards />
      <p class="figure-note">{keys}</p>
    </WritingContext.Provider>
  )
}
