import type { Figure, UnitKind, UnitSummary } from './office.ts'

/** Where a unit stands among those of its kind below the same unit. No peer is named and no value is a peer's own. */
export interface Peers {
  kind: UnitKind
  /** Units that are ranked together, the own one included where it is. */
  ranked: number
  /** Ranks that the answers leave possible for the own unit; null where it has none. */
  rank: { lowest: number; highest: number } | null
  /**
   * From the lowest to the highest index of the others, widened to whole percentage points; shares 0..1. Null where
   * too few others are shown for their ends to be nobody's in particular.
   */
  band: { low: number; high: number; units: number } | null
}

/** A unit as a published report names it. */
export interface PublishedPeer {
  unit: Pick<UnitSummary, 'unitId' | 'code' | 'name' | 'nameEn'>
  figure: Figure
}

/** What the newest published report on the unit above says of the units of this kind: by name, as the public reads it. */
export interface PublishedPeers {
  document: number
  /** Number and symbol of the document, `12/BC-SNV`. */
  number: string
  from: string
  to: string
  /** Fewest respondents of a figure that is shown. */
  minimum: number
  units: PublishedPeer[]
}

/** A unit at the top, without peers or without figures has no place among peers. */
export interface PeersReply {
  peers: Peers | null
  /** Null while no report on the unit above is published. */
  published: PublishedPeers | null
}
