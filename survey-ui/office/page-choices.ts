/** What a page chooses beyond unit and instrument, by its name in the address; what is not chosen is absent. */
export type PageChoices = Readonly<Partial<Record<ChoiceName, string>>>

const patterns = {
  /** A year or a quarter. */
  period: /^[0-9]{4}(-Q[1-4])?$/,
  side: /^(dis)?satisfied$/,
  theme: /^[a-z0-9][a-z0-9-]{1,39}$/,
  search: /^.{1,100}$/su,
  /** The audit log: who, what as it was typed, days, and the row before which the list goes on. */
  actor: /^.{1,64}$/su,
  act: /^.{1,100}$/su,
  firstDay: /^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
  lastDay: /^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
  before: /^[1-9][0-9]{0,14}$/,
  /** Page of a list, from 1. */
  at: /^[1-9][0-9]{0,4}$/,
  state: /^(unfinished|late|open|in_work|done|checked|dismissed|all)$/,
  /** What a page shows in place of its list. */
  show: /^rules$/,
  /** Whether the form of a new survey stands open. */
  create: /^survey$/,
  /** A draft of a questionnaire, and what of it is shown. */
  draft: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  panel: /^(questions|method|languages|preview|publish)$/,
  /** A published version, such as `sipas-2026.2`. */
  version: /^[a-z0-9][a-z0-9-]{2,47}\.[1-9][0-9]{0,4}$/,
  /** The version that was published a moment ago. */
  done: /^[a-z0-9][a-z0-9-]{2,47}\.[1-9][0-9]{0,4}$/,
  /** The earlier version that it is compared with. */
  since: /^[1-9][0-9]{0,4}$/,
  /** A report on its way to the public, or a new one. */
  report: /^(new|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  /** Unit and id of an action. */
  action: /^[1-9][0-9]{0,9}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const
type ChoiceName = keyof typeof patterns

const choicesOf: Partial<Record<string, readonly ChoiceName[]>> = {
  comments: ['period', 'side', 'theme', 'search', 'at'],
  actions: ['state', 'action', 'show'],
  audit: ['actor', 'act', 'search', 'firstDay', 'lastDay', 'before'],
  reports: ['report'],
  setup: ['create'],
  questionnaires: ['draft', 'panel', 'version', 'since', 'done'],
}

/** Reads what the page of an address chooses; what cannot be understood counts as not chosen. */
export function readPageChoices(query: URLSearchParams): PageChoices {
  const names = choicesOf[query.get('page') ?? ''] ?? []
  const found = names.flatMap((name) => {
    const value = query.get(name)
    return value !== null && patterns[name].test(value) ? [[name, value] as const] : []
  })
  return Object.fromEntries(found)
}

/** Writes what the page chooses; other pages know nothing of it. */
export function writePageChoices(query: URLSearchParams, page: string, choices: PageChoices): void {
  for (const name of choicesOf[page] ?? []) {
    const value = choices[name]
    if (value !== undefined) query.set(name, value)
  }
}
