import type { Attention } from '#contract/attention.ts'
import type { Beside } from '#contract/dossiers.ts'
import type { Fieldwork } from '#contract/fieldwork.ts'
import type { OfficialIndex } from '#contract/official-index.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../client.ts'

export type WatchClient = ReturnType<typeof watchClient>

const entryPath = ({ unitId, name, year }: Pick<OfficialIndex, 'unitId' | 'name' | 'year'>) =>
  `/official-indices/${unitId}/${name}/${year}`

/** What is asked beside the figures, each by itself, so that no figure waits. */
export function watchClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    readAttention: (unit: number) => ask<Attention>('GET', `/attention?unit=${unit}`),
    readFieldwork: (unit: number) => ask<Fieldwork>('GET', `/fieldwork?unit=${unit}`),
    readBeside: (unit: number, asked: { from: string; to: string; instrument: Instrument }) =>
      ask<Beside>('GET', `/beside?unit=${unit}&${new URLSearchParams(asked)}`),
    listOfficial: (unit: number) => ask<OfficialIndex[]>('GET', `/official-indices?unit=${unit}`),
    saveOfficial: ({ unitId, name, year, ...body }: OfficialIndex) =>
      ask<null>('PUT', entryPath({ unitId, name, year }), body),
    removeOfficial: (entry: OfficialIndex) => ask<null>('DELETE', entryPath(entry)),
  }
}
