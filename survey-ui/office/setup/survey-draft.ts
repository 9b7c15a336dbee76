import type { TemplateSummary } from '#contract/office.ts'
import { type DesignFault, designFaults, type SamplingDesign } from '#contract/sampling.ts'
import type { NewSurvey } from '../client.ts'
import { isDay, isDayWrong } from '../day-text.ts'
import { toDesign } from '../sampling/design-draft.ts'
import { isSurveyKey, suggestKey } from '../survey-key.ts'

/** A survey while it is being written. */
export interface SurveyDraft {
  template: string
  title: string
  titleEn: string
  /** Null while the key follows the title. */
  ownKey: string | null
  windowFrom: string
  windowTo: string
  /** Who runs it; empty for the agency of the installation. */
  conductedBy: string
  design: SamplingDesign
}

/** What the titles of a survey would be, going by its template. */
function proposeTitles({ title }: Pick<TemplateSummary, 'title'>, year: string) {
  return { title: `${title.vi}, ${year}`, titleEn: title.en ? `${title.en}, ${year}` : '' }
}

/** A draft, and the titles that were proposed for it: those of every template it may have followed. */
interface Proposed {
  templates: readonly Pick<TemplateSummary, 'title'>[]
  year: string
}

function isOwn(part: 'title' | 'titleEn', draft: SurveyDraft, { templates, year }: Proposed): boolean {
  return (
    draft[part] !== '' && !templates.some((template) => proposeTitles(template, year)[part] === draft[part])
  )
}

/** The draft after a template was chosen. A title that somebody wrote stays; a proposed one follows. */
export function withTemplate(draft: SurveyDraft, template: TemplateSummary, proposed: Proposed): SurveyDraft {
  const titles = proposeTitles(template, proposed.year)
  const isOwnTitle = isOwn('title', draft, proposed)
  const titleEn = isOwnTitle ? '' : titles.titleEn
  return {
    ...draft,
    template: template.key,
    title: isOwnTitle ? draft.title : titles.title,
    titleEn: isOwn('titleEn', draft, proposed) ? draft.titleEn : titleEn,
  }
}

/** The draft after its title was written: a proposed English title would now name something else. */
export function withTitle(draft: SurveyDraft, title: string, proposed: Proposed): SurveyDraft {
  return { ...draft, title, titleEn: isOwn('titleEn', draft, proposed) ? draft.titleEn : '' }
}

export type DraftFault = 'template' | 'title' | 'key' | 'windowFrom' | 'windowTo' | DesignFault

/** The key of a draft: one's own, or one made from the title. */
export function keyOf({ ownKey, title }: SurveyDraft, taken: readonly string[]): string {
  return ownKey ?? suggestKey(title, taken)
}

/** What is missing or wrong, in the order of the form. @param today YYYY-MM-DD */
export function draftFaults(draft: SurveyDraft, taken: readonly string[], today: string): DraftFault[] {
  const { template, title, windowFrom, windowTo } = draft
  const faults: [DraftFault, boolean][] = [
    ['template', template === ''],
    ['title', title.trim() === ''],
    ['key', !isSurveyKey(keyOf(draft, taken))],
    ['windowFrom', !isDay(windowFrom)],
    ['windowTo', isDayWrong(windowTo, windowFrom)],
  ]
  const own = faults.filter(([, isFaulty]) => isFaulty).map(([fault]) => fault)
  return [...own, ...designFaults(draft.design, today)]
}

/** What is sent. Texts in NFC, as everything that is stored. */
export function toNewSurvey(draft: SurveyDraft, taken: readonly string[]): NewSurvey {
  const text = (value: string) => value.normalize('NFC').trim()
  return {
    key: keyOf(draft, taken),
    title: text(draft.title),
    titleEn: text(draft.titleEn) || null,
    template: draft.template,
    windowFrom: draft.windowFrom,
    windowTo: draft.windowTo || null,
    ...(text(draft.conductedBy) === '' ? {} : { conductedBy: text(draft.conductedBy) }),
    design: toDesign(draft.design),
  }
}
