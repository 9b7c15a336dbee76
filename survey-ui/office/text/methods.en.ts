import type { MethodsTexts } from './methods.vi.ts'

/** Texts of the list of published methods, in English. */
export const methodsEn: MethodsTexts = {
  title: 'Published methods',
  lead: 'A published method never changes. Every figure names its method, the version and its hash.',
  none: 'There is no method yet. Methods are published together with questionnaires.',
  columns: {
    method: 'Method',
    state: 'Status',
    dimensions: 'Dimensions',
    surveys: 'Used by',
    hash: 'Hash',
  },
  version: (key, version, day) => `${key}, version ${version}, published ${day}`,
  draft: 'Draft',
  inForce: 'In force',
  dimension: (title, items) => `${title} (${items} ${items === '1' ? 'question' : 'questions'})`,
  unused: 'No survey',
}
