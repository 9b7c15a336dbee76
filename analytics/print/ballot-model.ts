/** A text, and the same in a second language where the ballot speaks two. */
export interface Phrase {
  main: string
  second: string | null
}

/** A choice with a box to tick; the sign beside it is the key that a clerk presses for it. */
export interface BallotOption {
  sign: string
  label: Phrase
}

export interface BallotQuestion {
  /** Number on the ballot; null for what describes the respondent. */
  number: number | null
  text: Phrase
  /** How to answer, and when the question is to be left out. */
  notes: Phrase[]
}

/** Questions with one scale: a table with a column of boxes per level. */
export interface BallotMatrix {
  kind: 'matrix'
  /** What the questions have in common, above the head; null where they only share their scale. */
  lead: Phrase | null
  levels: BallotOption[]
  rows: BallotQuestion[]
}

export type BallotBlock =
  | BallotMatrix
  | { kind: 'options'; question: BallotQuestion; options: BallotOption[] }
  /** Squares for figures, parted by marks: [2] for two figures, [2, 2, 4] for a day. */
  | { kind: 'figures'; question: BallotQuestion; groups: number[]; mark: string }
  | { kind: 'lines'; question: BallotQuestion; lines: number }

export interface BallotSection {
  title: Phrase
  notes: Phrase[]
  /** Stands on one page where it fits on one. */
  isTogether: boolean
  blocks: BallotBlock[]
}

/** A ballot as it will be printed: nothing but texts, in their order. */
export interface BallotModel {
  language: 'vi' | 'en'
  head: { superiorAgency: string; issuingAgency: string; nation: string; motto: string }
  /** Said on every page where responses are simulated; null otherwise. */
  demonstration: string | null
  title: Phrase
  subtitle: Phrase
  /** The unit whose service is judged; `name` null leaves a line to write on. */
  unit: { label: Phrase; name: string | null }
  /** Each begins with a word in bold. */
  paragraphs: { lead: string; text: Phrase }[]
  sections: BallotSection[]
  closing: Phrase
  serialLabel: string
  pageLabel: string
}
