/** A colour as PDF takes it: red, green and blue in 0..255 and opacity in 0..1. */
export interface Colour {
  rgb: [number, number, number]
  alpha: number
}

const named: Record<string, Colour> = {
  black: { rgb: [0, 0, 0], alpha: 1 },
  white: { rgb: [255, 255, 255], alpha: 1 },
  transparent: { rgb: [0, 0, 0], alpha: 0 },
}

/**
 * Reads the colour notations that Chart.js and the chart palette use: #rgb, #rrggbb, #rrggbbaa, rgb(), rgba().
 * @throws RangeError for any other
 */
export function parseColour(css: string): Colour {
  const colour = named[css] ?? parseHex(css) ?? parseRgb(css)
  if (!colour) throw new RangeError(`parseColour does not know ${css}`)
  return colour
}

function parseHex(css: string): Colour | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(css)?.[1]
  if (!digits) return null
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0, alpha = 255] =
    full.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return { rgb: [red, green, blue], alpha: alpha / 255 }
}

function parseRgb(css: string): Colour | null {
  const inside = /^rgba?\(([^)]*)\)$/.exec(css)?.[1]
  const [red, green, blue, alpha = 1] = inside?.split(/[\s,/]+/).map(Number) ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  return { rgb: [red, green, blue], alpha }
}
