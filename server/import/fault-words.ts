import type { CellFault } from '#contract/import.ts'

/** What is wrong with a cell, in words for the command line. */
export function faultWords(fault: CellFault): string {
  const { column, value, code, expected = [], firstLine } = fault
  const cell = `${column} "${value}"`
  switch (code) {
    case 'empty':
      if (column === 'source')
        return 'source is empty; add the column, or tell it for the whole file with --source'
      return expected.length > 0 ? `${cell} is none of ${expected.join(', ')}` : `${column} is empty`
    case 'too_long':
      return `${cell} is too long`
    case 'not_text':
      return `${cell} holds a sign that cannot be stored`
    case 'unknown_unit':
      return `${cell} is not a unit; import the units first`
    case 'unknown_parent':
      return `${cell} is not a unit`
    case 'unknown_field':
      return `${column} is empty and field "${value}" is not known yet`
    case 'not_a_day':
      return column === 'source_date'
        ? `${cell} is not a day like 2026-01-31; add the column, or use --source-date`
        : `${cell} is not a day like 2025-07-01`
    case 'not_a_year':
      return `${cell} is not a year`
    case 'not_a_number':
      return `${cell} is not a whole number`
    case 'not_one_of':
      return `${cell} is none of ${expected.join(', ')}`
    case 'not_a_period':
      return `${cell} is neither a year like 2026 nor a month like 2026-03`
    case 'not_points':
      return `${cell} is not a number from 0 to 100 with at most two decimals`
    case 'not_a_place':
      return `${cell} is not a place among so many; leave both empty where there is none`
    case 'zero':
      return `${cell} is not a whole number above 0`
    case 'more_than_handled':
      return `${cell} is more than handled`
    case 'repeated':
      return `${cell} stands on line ${firstLine} already`
    case 'own_successor':
      return 'a unit cannot succeed itself'
    case 'cycle':
      return `${cell} stands below this unit itself`
  }
}
