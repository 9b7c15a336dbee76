import { type UnitKind, unitKinds } from './office.ts'
import { type Instrument, instruments, type LocalText } from './questionnaire.ts'
import { dayOrNull, name, rowId } from './shapes.ts'

export const actionStates = ['open', 'in_work', 'done', 'checked', 'dismissed'] as const
export type ActionState = (typeof actionStates)[number]

/** Where an action may go from a state. Nothing is final: what was checked or dismissed can be taken up again. */
export const nextStates: Record<ActionState, readonly ActionState[]> = {
  open: ['in_work', 'dismissed'],
  in_work: ['done', 'dismissed'],
  done: ['checked', 'in_work'],
  checked: ['in_work'],
  dismissed: ['open'],
}

/** Actions that somebody still has to do something about. */
export const unfinishedStates: readonly ActionState[] = ['open', 'in_work', 'done']

/** One period's figure as it was shown: shares 0..1 with the 95 % interval. */
export interface PeriodFigure {
  /** YYYY-MM, both included. */
  from: string
  to: string
  respondents: number
  index: number
  low: number
  high: number
}

/** The figures that opened an action, frozen. */
export interface Evidence {
  /** The line they lay under, 0..1. */
  line: number
  /** Two periods, the earlier first. */
  periods: PeriodFigure[]
  /** What a later period is compared with. */
  estimate: {
    respondents: number
    answers: number
    index: number
    standardError: number | null
    interval: { low: number; high: number }
    share: { satisfied: number; answered: number } | null
  }
}

/** What a later closed period said, beside the last of the evidence. */
export interface Comparison {
  figure: PeriodFigure
  /** In shares, later minus earlier, with its 95 % interval. */
  difference: number
  low: number
  high: number
  /** Whether it may be called a change; false: no ground to conclude. */
  isClear: boolean
}

export interface ActionSummary {
  unitId: number
  actionId: string
  instrument: Instrument
  part: 'dimension' | 'item' | 'other'
  title: LocalText
  origin: 'rule' | 'person'
  evidence: Evidence | null
  openedOn: string
  state: ActionState
  owner: string
  dueOn: string | null
  isLate: boolean
  /** The latest comparison; null before a later period has closed. */
  comparison: Comparison | null
}

export interface ActionStep {
  /** Instant, ISO 8601. */
  at: string
  actor: string
  kind: 'opened' | 'changed' | 'compared'
  /** For `changed`: the fields and what they became; for `compared`: a `Comparison`. */
  content: Record<string, unknown>
}

export interface Action extends ActionSummary {
  openedBy: string
  cause: string
  measures: string
  result: string
  dismissedBecause: string
  /** Goes up with every change; a change names the one it was made on. */
  revision: number
  steps: ActionStep[]
}

/** Whom a line is for: a unit and all below it, or all units of a kind. */
export type LineOwner = { unitId: number } | { kind: UnitKind }

/** Names whom a line is for: `unit-5`, `commune`. */
export function ownerKey(owner: LineOwner): string {
  return 'unitId' in owner ? `unit-${owner.unitId}` : owner.kind
}

/** The line, 0..1, that is written; null where it is no percentage from 1 to 100 with at most one decimal. */
export function readLine(text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d)?$/.test(typed)) return null
  const percent = Number(typed)
  // In thousandths, so that 80.1 % is 0.801 and not its neighbour.
  return percent >= 1 && percent <= 100 ? Math.round(percent * 10) / 1000 : null
}

/** A line, 0..1, that takes the place of the rule's own. The one of the nearest unit above holds, then that of the kind. */
export type OwnLine = LineOwner & { line: number }

/** When the figures of an instrument open actions by themselves. */
export interface ActionRule {
  isOn: boolean
  /** 0..1, wherever no other line holds. */
  line: number
  ownLines: OwnLine[]
  /** Length of a period: months, or quarters of the calendar. */
  months: 1 | 3
  /**
   * `interval`: under the line in both periods, in the later with its whole interval. `point`: the figures alone, which
   * also opens actions by chance.
   */
  certainty: 'interval' | 'point'
}
export type ActionRules = Record<Instrument, ActionRule>

export const actionFilters = ['unfinished', 'late', 'all', ...actionStates] as const
export type ActionFilter = (typeof actionFilters)[number]

export const actionsQuery = {
  type: 'object',
  required: ['unit'],
  additionalProperties: false,
  properties: { unit: rowId, state: { enum: actionFilters } },
} as const

export const actionParams = {
  type: 'object',
  required: ['unit', 'id'],
  properties: { unit: rowId, id: { type: 'string', format: 'uuid' } },
} as const

export const newActionBody = {
  type: 'object',
  required: ['unit', 'instrument', 'title'],
  additionalProperties: false,
  properties: { unit: rowId, instrument: { enum: instruments }, title: name },
} as const

const words = { type: 'string', maxLength: 2000 } as const

/** A change of some fields. */
export const actionChangeBody = {
  type: 'object',
  required: ['revision'],
  additionalProperties: false,
  minProperties: 2,
  properties: {
    revision: { type: 'integer', minimum: 1 },
    owner: { type: 'string', maxLength: 200 },
    cause: words,
    measures: words,
    dueOn: dayOrNull,
    result: words,
    state: { enum: actionStates },
    dismissedBecause: words,
  },
} as const

const line = { type: 'number', minimum: 0.01, maximum: 1 } as const

const lineOfUnit = {
  type: 'object',
  required: ['unitId', 'line'],
  additionalProperties: false,
  properties: { unitId: rowId, line },
} as const

const lineOfKind = {
  type: 'object',
  required: ['kind', 'line'],
  additionalProperties: false,
  properties: { kind: { enum: unitKinds }, line },
} as const

const rule = {
  type: 'object',
  required: ['isOn', 'line', 'ownLines', 'months', 'certainty'],
  additionalProperties: false,
  properties: {
    isOn: { type: 'boolean' },
    line,
    ownLines: { type: 'array', maxItems: 100, items: { anyOf: [lineOfUnit, lineOfKind] } },
    months: { enum: [1, 3] },
    certainty: { enum: ['interval', 'point'] },
  },
} as const

/** A new rule, and the one that the person saw when choosing it. */
export const actionRuleBody = {
  type: 'object',
  required: ['rule', 'seen'],
  additionalProperties: false,
  properties: { rule, seen: rule },
} as const

export const actionRuleParams = {
  type: 'object',
  required: ['instrument'],
  properties: { instrument: { enum: instruments } },
} as const

/** A rule to try out. */
export const rulePreviewBody = rule

/** An action that a rule would open; indices are shares, 0..1. */
export interface RuleOpening {
  unitId: number
  title: LocalText
  /** The line of this unit. */
  line: number
  earlier: number
  later: number
}

/** What a rule would open in the last closed period. Months are YYYY-MM, both included. */
export interface RulePreview {
  earlier: { from: string; to: string }
  later: { from: string; to: string }
  /** Whether that period was judged: then the rule first acts on the next one. */
  isJudged: boolean
  /** Units that collected responses in the later period. */
  units: number
  /** The lowest first. */
  openings: RuleOpening[]
}
