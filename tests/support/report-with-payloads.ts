import type { Report, Table } from '../../analytics/report/model/model.ts'

/** A report that has each of these texts as caption, head, cell, group, note, sentence and name. */
export function reportWith(payloads: readonly string[]): Report {
  const of = (at: number) => payloads[at % payloads.length] ?? ''
  const table = (text: string, at: number): Table => ({
    type: 'table',
    key: text,
    caption: text,
    columns: [text, of(at + 1), of(at + 2)].map((head) => ({ head, width: 0.33, align: 'left' })),
    rows: [
      { group: of(at + 3) },
      {
        cells: [
          text,
          { text: of(at + 4), value: null, format: 'percent' },
          { text: '84,25', value: 84.25, format: 'percent' },
        ],
      },
    ],
    notes: [text],
  })
  return {
    about: {
      kind: 'unit',
      instrument: 'sipas',
      unit: { code: of(0), name: of(1) },
      from: '2026-01',
      to: '2026-03',
      asOf: '2026-03-31',
      surveys: [of(2)],
      method: { key: of(3), version: 1, hash: of(4) },
      isRecomputed: false,
    },
    language: 'vi',
    demonstration: of(5),
    head: {
      nation: of(6),
      motto: of(7),
      superiorAgency: of(8),
      issuingAgency: of(9),
      number: of(10),
      placeAndDay: of(11),
    },
    title: of(12),
    subtitle: [of(13)],
    contents: null,
    blocks: [
      ...payloads.map((text) => ({ type: 'paragraph' as const, text })),
      // A few tables hold all payloads in their rows: a sheet for each would be three hundred.
      ...payloads.slice(0, 12).map(table),
      ...manyRows(payloads),
    ],
    signature: { authority: of(14), position: of(15), name: of(16) },
    recipients: { head: of(17), lines: [of(18)] },
    annexes: [],
    unprinted: [],
  }
}

function manyRows(payloads: readonly string[]): Table[] {
  const rows = payloads.map((text) => ({ cells: [text, { text: '1', value: 1, format: 'count' as const }] }))
  const columns = ['a', 'b'].map((head) => ({ head, width: 0.5, align: 'left' as const }))
  return [{ type: 'table', key: 'payloads', caption: 'Payloads', columns, rows, notes: [...payloads] }]
}
