import type { Room } from '../form/pages.ts'

interface Screen {
  width: number
  height: number
}

// From this width on, in landscape, form.css sets prompt and levels side by side.
const wideFromPixels = 1200
const tall = { frame: 15.5, ratingHeight: 6.9, optionColumns: 2 }
const wide = { frame: 13.5, ratingHeight: 4.6, optionColumns: 3 }

/** The room for three to five rated items on this screen, between the bars at its top and bottom. */
export function roomOn({ width, height }: Screen, remPixels: number): Room {
  const isWide = width >= wideFromPixels && width > height
  const { frame, ...room } = isWide ? wide : tall
  const free = height / remPixels - frame
  return { ...room, height: Math.min(5 * room.ratingHeight, Math.max(3 * room.ratingHeight, free)) }
}

/** The room on this panel as it stands now. */
export function roomHere(): Room {
  const remPixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return roomOn({ width: innerWidth, height: innerHeight }, remPixels)
}
