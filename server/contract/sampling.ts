import type { Channel } from './collector.ts'
import { day } from './shapes.ts'

/**
 * How respondents came about, which decides what an interval can mean. `self_selected`: who wished to (tablets, open
 * links): not a probability sample; `probability`: drawn from a list; `census`: everybody on a list was asked.
 * From the weakest to the strongest.
 */
export const samplings = ['self_selected', 'probability', 'census'] as const
export type Sampling = (typeof samplings)[number]

/** How a survey chooses whom it asks. The three facts are null where respondents choose themselves, and told otherwise. */
export interface SamplingDesign {
  sampling: Sampling
  /** The list that was drawn from, or whose people were all asked. */
  frame: string | null
  /** Day as of which the list was made, YYYY-MM-DD. */
  frameOn: string | null
  /** Who drew the sample or made the list. */
  drawnBy: string | null
}

/** What a survey is that says nothing else. */
export const openToAll: SamplingDesign = {
  sampling: 'self_selected',
  frame: null,
  frameOn: null,
  drawnBy: null,
}

/** Channels whose respondents choose themselves, whatever list their survey draws from. */
export const openChannels: readonly Channel[] = ['tablet', 'qr', 'other']

/** A survey's design with what became of it. */
export interface KeptDesign extends SamplingDesign {
  /** Open channels that brought responses into a survey that asks chosen people; they make its figures self-selected. */
  openChannels: Channel[]
}

export type DesignFault = 'frame' | 'frameOn' | 'drawnBy'

/** What a design lacks, in the order of the form. @param today a list cannot be of a later day */
export function designFaults(design: SamplingDesign, today: string): DesignFault[] {
  if (design.sampling === 'self_selected') return []
  const { frame, frameOn, drawnBy } = design
  const faults: [DesignFault, boolean][] = [
    ['frame', !frame?.trim()],
    ['frameOn', !frameOn || !/^\d{4}-\d{2}-\d{2}$/.test(frameOn) || frameOn > today],
    ['drawnBy', !drawnBy?.trim()],
  ]
  return faults.filter(([, isFaulty]) => isFaulty).map(([fault]) => fault)
}

const textOrNull = (maxLength: number) => ({ type: ['string', 'null'], maxLength }) as const

export const samplingBody = {
  type: 'object',
  required: ['sampling', 'frame', 'frameOn', 'drawnBy'],
  additionalProperties: false,
  properties: {
    sampling: { enum: samplings },
    frame: textOrNull(300),
    frameOn: { anyOf: [day, { type: 'null' }] },
    drawnBy: textOrNull(200),
  },
} as const
