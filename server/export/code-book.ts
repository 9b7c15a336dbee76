import { type Item, inLanguage, type LocalText, scaleOf } from '#contract/questionnaire.ts'
import { writeCsv } from '../../analytics/tables/csv.ts'
import { type ExportVersion, exportedItems } from './columns.ts'

const heads = ['version', 'variable', 'type', 'meaning', 'prompt', 'prompt_en', 'code', 'label', 'label_en']

interface Variable {
  name: string
  type: string
  /** Rises where a version asks something else under the same key. */
  meaning: number | null
  prompt: LocalText
  codes: { code: string | number; label: LocalText }[]
}

/** What each variable of an export means, version by version: one line for each of its codes. */
export function exportCodeBook(versions: readonly ExportVersion[]): string {
  const lines = versions.flatMap((of) => variablesOf(of).flatMap((variable) => linesOf(of.version, variable)))
  return writeCsv([heads, ...standing.flatMap((variable) => linesOf(null, variable)), ...lines])
}

function linesOf(version: number | null, { name, type, meaning, prompt, codes }: Variable) {
  const front = [version, name, type, meaning, prompt.vi, inLanguage(prompt, 'en')]
  if (codes.length === 0) return [[...front, null, null, null]]
  return codes.map(({ code, label }) => [...front, code, label.vi, inLanguage(label, 'en')])
}

function variablesOf({ questionnaire }: ExportVersion): Variable[] {
  const respondent = questionnaire.respondent.map(
    (item): Variable => ({
      name: `respondent_${item.key}`,
      type: 'choice',
      meaning: null,
      prompt: item.prompt,
      codes: item.options.map(({ key, label }) => ({ code: key, label })),
    }),
  )
  const items = exportedItems(questionnaire).map(
    (item): Variable => ({
      name: `item_${item.key}`,
      type: item.type === 'day' ? 'month' : item.type,
      meaning: item.meaning ?? 1,
      prompt: item.prompt,
      codes: codesOf(item),
    }),
  )
  return [...respondent, ...items]

  function codesOf(item: Item): Variable['codes'] {
    if (item.type === 'level')
      return [
        ...scaleOf(questionnaire, item).levels.map(({ label }, at) => ({ code: at + 1, label })),
        ...noLevel,
      ]
    if (item.type !== 'choice' && item.type !== 'choices') return []
    return item.options.map(({ key, label }) => ({ code: key, label }))
  }
}

const noLevel = [
  { code: 0, label: { vi: 'Không có ý kiến', en: 'No opinion' } },
  { code: -1, label: { vi: 'Câu hỏi không được hiển thị', en: 'Not shown' } },
]

const plain = (name: string, type: string, vi: string, en: string): Variable => ({
  name,
  type,
  meaning: null,
  prompt: { vi, en },
  codes: [],
})

const withheld = {
  vi: '(trống: không rõ hoặc giấu để không lộ người trả lời)',
  en: '(empty: unknown, or hidden so that nobody is exposed)',
}

const standing = [
  plain('unit', 'code', `Mã đơn vị ${withheld.vi}`, `Code of the unit ${withheld.en}`),
  plain(
    'month',
    'month',
    `Tháng trả lời, YYYY-MM ${withheld.vi}`,
    `Month of the response, YYYY-MM ${withheld.en}`,
  ),
  plain('version', 'number', 'Phiên bản bộ câu hỏi', 'Version of the questionnaire'),
  plain('channel', 'code', `Kênh trả lời ${withheld.vi}`, `Channel of the response ${withheld.en}`),
  plain('field', 'code', `Mã lĩnh vực ${withheld.vi}`, `Code of the field ${withheld.en}`),
  plain('procedure', 'code', `Mã thủ tục ${withheld.vi}`, `Code of the procedure ${withheld.en}`),
  plain(
    'service_channel',
    'code',
    `Kênh nộp hồ sơ ${withheld.vi}`,
    `How the service was used ${withheld.en}`,
  ),
]
