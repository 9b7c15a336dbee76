import type { Annexed } from './annexes.ts'
import { fieldSections } from './field-sections.ts'
import { ratingSections } from './rating-sections.ts'
import type { Context, Section } from './section.ts'
import { actionsSection } from './section-actions.ts'
import { besideSection } from './section-beside.ts'
import { choicesSection } from './section-choices.ts'
import { cutsSection } from './section-cuts.ts'
import { driversSection } from './section-drivers.ts'
import { fieldworkSection } from './section-fieldwork.ts'
import { itemsSection } from './section-items.ts'
import { methodSection } from './section-method.ts'
import { overallSection } from './section-overall.ts'
import { stepsSection } from './section-steps.ts'
import { themesSection } from './section-themes.ts'
import { trendSection } from './section-trend.ts'
import { unitsSection } from './section-units.ts'

type Write = (context: Context) => Section

const wholeReport: Write[] = [
  fieldworkSection,
  overallSection,
  itemsSection,
  stepsSection,
  driversSection,
  choicesSection,
  trendSection,
  unitsSection,
  cutsSection,
  themesSection,
  besideSection,
  actionsSection,
  methodSection,
]

/** What changed, and what is being done: no single questions. */
const shortReport: Write[] = [
  fieldworkSection,
  overallSection,
  trendSection,
  unitsSection,
  themesSection,
  besideSection,
  actionsSection,
  methodSection,
]

/** The sections of a report of its kind, in order; those without content are empty. */
export function sectionsOf(context: Context): Section[] {
  const { kind, rating } = context.input
  if (rating) return [fieldworkSection(context), ...ratingSections(context, rating)]
  if (kind === 'field') return fieldSections(context)
  return (kind === 'quarter' ? shortReport : wholeReport).map((write) => write(context))
}

/** Blocks from which on a reader looks for a table of contents: about eight pages. */
const longFrom = 40

/** Whether a document needs a table of contents. */
export function isLong(sections: readonly Section[], annexes: readonly Annexed[]): boolean {
  return annexes.length > 0 || sections.reduce((sum, { blocks }) => sum + blocks.length, 0) >= longFrom
}
