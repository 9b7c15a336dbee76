import { count } from '#charts/format.ts'
import type { Draft } from '#contract/draft.ts'
import { matrixOf } from '#contract/matrix.ts'
import { type Item, inLanguage, type LocalText } from '#contract/questionnaire.ts'
import { type Language, useSpeech } from '../language.ts'
import type { QuestionnairesTexts } from '../text/questionnaires.vi.ts'
import { conditionWords } from './condition-words.ts'
import { useQuestionnairesTexts } from './texts.ts'

/** One question with what may be answered, and what it belongs to. */
export function ItemView({ item, draft }: { item: Item; draft: Draft }) {
  const { language } = useSpeech()
  const words = useQuestionnairesTexts()
  const { questionnaire } = draft
  const lead = leadOf(item, draft)
  return (
    <li>
      <p>
        {inLanguage(item.prompt, language)} <span class="mono muted">{item.key}</span>
      </p>
      {item.help && <p class="muted">{inLanguage(item.help, language)}</p>}
      {lead && <p class="muted">{words.one.inMatrix(inLanguage(lead, language))}</p>}
      <p class="muted">{answersOf(item, draft, words, language)}</p>
      {notesOf(item, draft, words, language) && <p class="muted">{notesOf(item, draft, words, language)}</p>}
      {item.showWhen && (
        <p class="muted">
          {words.one.shownWhen(conditionWords(questionnaire, item.showWhen, words, language))}
        </p>
      )}
    </li>
  )
}

/** The question of the matrix in which an item stands; null for one that stands alone. */
function leadOf(item: Item, { questionnaire }: Draft): LocalText | null {
  const section = questionnaire.sections.find(({ items }) => items.includes(item))
  return (section && item.type === 'level' && matrixOf(section, item)?.lead) || null
}

type Words = QuestionnairesTexts

/** The kind of question and the answers it offers. */
function answersOf(item: Item, { questionnaire }: Draft, words: Words, language: Language): string {
  const kind = words.kinds[item.type]
  const written = (value: number) => count(value, language)
  switch (item.type) {
    case 'level': {
      const scale = questionnaire.scales[item.scale]
      const labels = scale?.levels.map(({ label }) => inLanguage(label, language)) ?? []
      return `${kind}: ${[...labels, ...(scale?.noOpinion ? [words.one.noOpinion] : [])].join(' – ')}`
    }
    case 'choice':
    case 'choices': {
      const labels = item.options.map(({ label }) => inLanguage(label, language)).join(' · ')
      const most = item.type === 'choices' && item.atMost ? `, ${words.one.atMost(written(item.atMost))}` : ''
      return `${kind}${most}: ${labels}`
    }
    case 'number':
      return `${kind}, ${words.one.between(written(item.min), written(item.max))}`
    case 'text':
      return `${kind}, ${words.one.upTo(written(item.maxLength))}`
    case 'day':
      return kind
  }
}

/** Whether it must be answered, and where it counts. */
function notesOf(item: Item, { method }: Draft, words: Words, language: Language): string {
  const dimension = method.dimensions.find(({ items }) => items.includes(item.key))
  const notes = [
    item.required ? words.one.required : null,
    dimension ? words.one.dimension(inLanguage(dimension.title, language)) : null,
    method.overallItem === item.key ? words.one.overall : null,
    item.step ? words.one.step(words.steps[item.step].toLocaleLowerCase()) : null,
  ]
  return notes.filter((note) => note !== null).join(' · ')
}
