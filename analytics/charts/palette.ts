/**
 * Colours of every chart: dark enough on white for WCAG AA, and told apart in grey by lightness or position.
 * The same as the tokens of the pages (survey-ui/tokens.css): a chart belongs to the page it stands on.
 */
export const palette = {
  ink: '#14232d',
  muted: '#4e5d68',
  /** Dots and lines that are not highlighted. */
  mark: '#3d4a57',
  /** The one highlighted unit or row. */
  accent: '#0b5068',
  grid: '#e2e6ea',
  axis: '#75838d',
  /** The 95 % interval behind a trend line; opaque, so that it prints the same everywhere. */
  band: '#dde2e8',
  /** Behind rows that belong together; light enough for everything that stands on it. */
  ground: '#f1f4f6',
  hatch: '#8b95a0',
  paper: '#ffffff',
} as const

/** A fill and the text colour that is readable on it. */
export interface LevelColour {
  fill: string
  text: string
}

const warmDark = { fill: '#a4391f', text: '#ffffff' }
const warm = { fill: '#e8a484', text: palette.ink }
const middle = { fill: '#dcdddb', text: palette.ink }
const cool = { fill: '#8bb8d8', text: palette.ink }
const coolDark = { fill: '#1c5c95', text: '#ffffff' }

/** The five levels from the least to the most favourable, after ColorBrewer RdBu. */
const levelColours: readonly LevelColour[] = [warmDark, warm, middle, cool, coolDark]

const coloursByCount: Record<number, readonly LevelColour[]> = {
  2: [warmDark, coolDark],
  3: [warmDark, middle, coolDark],
  4: [warmDark, warm, cool, coolDark],
  5: levelColours,
}

/**
 * Colours for a scale of so many levels, least favourable first.
 * @throws RangeError unless there are 2 to 5 levels
 */
export function coloursOfLevels(count: number): readonly LevelColour[] {
  const colours = coloursByCount[count]
  if (!colours) throw new RangeError('coloursOfLevels requires 2 to 5 levels')
  return colours
}
