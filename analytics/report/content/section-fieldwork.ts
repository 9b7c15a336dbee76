import { count, dayShort, percent } from '../../charts/format.ts'
import type { Block, Table } from '../model/model.ts'
import { countCell, noNumber, percentCell } from './cells.ts'
import type { InputFieldwork, InputGathered } from './parts-input.ts'
import { type Context, type Section, textBlocks } from './section.ts'
import { channelName, fieldworkWords } from './words/fieldwork-words.ts'

/** How the forms were gathered: by survey against targets, by channel, on paper, and against transactions. */
export function fieldworkSection(context: Context): Section {
  const { language, input } = context
  const words = fieldworkWords[language]
  const fieldwork = input.parts?.fieldwork ?? null
  if (fieldwork === null) return { title: words.title, blocks: [] }
  if (fieldwork.surveys.length === 0) return { title: words.title, blocks: textBlocks([words.none]) }
  return {
    title: words.title,
    blocks: [
      ...textBlocks([words.lead, paperSentence(context, fieldwork), coverageSentence(context, fieldwork)]),
      surveyTable(context, fieldwork.surveys),
      ...channelTable(context, fieldwork.surveys),
    ],
  }
}

function paperSentence({ language }: Context, { paper }: InputFieldwork): string {
  if (!paper || paper.issued === 0) return ''
  const words = fieldworkWords[language]
  const counted = paper.issued - paper.uncounted
  const share = percent(counted > 0 ? paper.returned / counted : null, language)
  const told = words.paper(count(paper.issued, language), count(paper.returned, language), share)
  return paper.uncounted > 0 ? `${told} ${words.uncounted(count(paper.uncounted, language))}` : told
}

function coverageSentence({ language }: Context, { coverage }: InputFieldwork): string {
  if (!coverage || coverage.transactions === 0) return ''
  const words = fieldworkWords[language]
  const { year, responses, transactions, units, unitsWithout } = coverage
  const share = percent(responses / transactions, language, 2)
  const numbers = [responses, transactions].map((n) => count(n, language)) as [string, string]
  const told = words.coverage(year, ...numbers, share, count(units, language))
  return unitsWithout > 0 ? `${told} ${words.without(count(unitsWithout, language))}` : told
}

const formsOf = ({ channels }: InputGathered) =>
  Object.values(channels).reduce((sum, forms) => sum + forms, 0)
const nameOf = ({ title, titleEn }: InputGathered, language: 'vi' | 'en') =>
  language === 'en' ? (titleEn ?? title) : title

function surveyTable({ language }: Context, surveys: readonly InputGathered[]): Table {
  const words = fieldworkWords[language]
  return {
    type: 'table',
    key: 'fieldwork',
    caption: words.table,
    columns: [
      { head: words.survey, width: 0.3, align: 'left' },
      { head: words.window, width: 0.22, align: 'center' },
      { head: words.target, width: 0.12, align: 'decimal' },
      { head: words.stored, width: 0.13, align: 'decimal' },
      { head: words.share, width: 0.11, align: 'decimal' },
      { head: words.all, width: 0.12, align: 'decimal' },
    ],
    rows: surveys.map((survey) => {
      const { windowFrom, lastDay, stored, target } = survey
      const until = lastDay === null ? words.open : dayShort(lastDay)
      const towards =
        target === null
          ? [noNumber('–', 'count'), noNumber('–', 'count'), noNumber('–', 'percent')]
          : [
              countCell(target, language),
              countCell(stored, language),
              percentCell(target > 0 ? stored / target : null, language),
            ]
      const window = `${dayShort(windowFrom)} – ${until}`
      return { cells: [nameOf(survey, language), window, ...towards, countCell(formsOf(survey), language)] }
    }),
    notes: surveys.some(({ target }) => target === null) ? [words.targetNote] : [],
  }
}

/** Only channels that brought any. */
function channelTable({ language }: Context, surveys: readonly InputGathered[]): Block[] {
  const words = fieldworkWords[language]
  const known = [...new Set(surveys.flatMap(({ channels }) => Object.keys(channels)))]
  const used = known.filter((channel) => surveys.some(({ channels }) => (channels[channel] ?? 0) > 0))
  if (used.length === 0) return []
  const width = 0.64 / used.length
  return [
    {
      type: 'table',
      key: 'fieldwork-channels',
      caption: words.channelsTable,
      columns: [
        { head: words.survey, width: 0.36, align: 'left' },
        ...used.map((channel) => ({
          head: channelName(channel, language),
          width,
          align: 'decimal' as const,
        })),
      ],
      rows: surveys.map((survey) => ({
        cells: [
          nameOf(survey, language),
          ...used.map((channel) => countCell(survey.channels[channel] ?? 0, language)),
        ],
      })),
      notes: [],
    },
  ]
}
