import type { Draft } from '#contract/draft.ts'
import type { Aggregation, Band, Method } from '#contract/method.ts'
import { freeKey, type Reserved, usedKeys } from './blank.ts'
import { indexOfKey, tidy } from './draft-parts.ts'
import type { BandGroup } from './edit.ts'
import { moved } from './moved.ts'

// Changing how figures are computed: dimensions, weights, grades.

type Change = { [Part in keyof Method]?: Method[Part] | undefined }

export function withMethod(draft: Draft, change: Change): Draft {
  return { ...draft, method: tidy({ ...draft.method, ...change }) as Method }
}

export function chooseAggregation(draft: Draft, aggregation: Aggregation): Draft {
  if (aggregation !== 'explicit_weights') return withMethod(draft, { aggregation })
  const dimensions = draft.method.dimensions.map((one) => ({ weight: 1, ...one }))
  return withMethod(draft, { aggregation, dimensions })
}

/** With a name still to be written, and at once with a weight where weights decide. */
export function addDimension(draft: Draft, reserved: Reserved): Draft {
  const { dimensions, aggregation } = draft.method
  const weight = aggregation === 'explicit_weights' ? { weight: 1 } : {}
  const added = { key: freeKey('d', usedKeys(draft), reserved), title: { vi: '' }, items: [], ...weight }
  return withMethod(draft, { dimensions: [...dimensions, added] })
}

export function weighDimension(draft: Draft, key: string, weight: number | undefined): Draft {
  const dimensions = draft.method.dimensions.map((one) => (one.key === key ? tidy({ ...one, weight }) : one))
  return withMethod(draft, { dimensions: dimensions as Method['dimensions'] })
}

export function moveDimension(draft: Draft, key: string, by: number): Draft {
  const { dimensions } = draft.method
  return withMethod(draft, { dimensions: moved(dimensions, indexOfKey(dimensions, key), by) })
}

export function removeDimension(draft: Draft, key: string): Draft {
  return withMethod(draft, { dimensions: draft.method.dimensions.filter((one) => one.key !== key) })
}

/** The grades of a group as they stand; none where it has none of its own. */
export function bandsIn({ bands, bandsOf }: Method, group: BandGroup): Band[] {
  return group === 'all' ? bands : (bandsOf?.[group] ?? [])
}

export function withBands(draft: Draft, group: BandGroup, bands: Band[] | null): Draft {
  if (group === 'all') return withMethod(draft, { bands: bands ?? [] })
  const others = tidy({ ...draft.method.bandsOf, [group]: bands ?? undefined })
  return withMethod(draft, { bandsOf: Object.keys(others).length === 0 ? undefined : others })
}
