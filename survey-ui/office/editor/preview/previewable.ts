import type { Item, LocalText, Questionnaire } from '#contract/questionnaire.ts'

/**
 * A questionnaire that forms can show though it is half written: empty texts say so, and a scale that nobody defined
 * has no levels. One that is whole stays as it is.
 */
export function previewable(questionnaire: Questionnaire, unwritten: string): Questionnaire {
  const written = (text: LocalText): LocalText => (text.vi.trim() === '' ? { ...text, vi: unwritten } : text)
  const asked = <T extends Item>(item: T): T => ({
    ...item,
    prompt: written(item.prompt),
    ...('options' in item
      ? { options: item.options.map((option) => ({ ...option, label: written(option.label) })) }
      : {}),
  })
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    title: written(section.title),
    ...(section.matrices
      ? { matrices: section.matrices.map((one) => ({ ...one, lead: written(one.lead) })) }
      : {}),
    items: section.items.map(asked),
  }))
  const respondent = questionnaire.respondent.map(asked)
  return { ...questionnaire, sections, respondent, scales: scalesOf(questionnaire, written) }
}

function scalesOf(
  { sections, scales }: Questionnaire,
  written: (text: LocalText) => LocalText,
): Questionnaire['scales'] {
  const named = sections
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.type === 'level' ? [item.scale] : []))
  const unknown = named.filter((key) => !Object.hasOwn(scales, key)).map((key) => [key, { levels: [] }])
  const known = Object.entries(scales).map(([key, scale]) => [
    key,
    { ...scale, levels: scale.levels.map((level) => ({ ...level, label: written(level.label) })) },
  ])
  return Object.fromEntries([...unknown, ...known])
}
