// A published report withholds figures that would, beside reports published before, tell of a few: single ones, by name.
// A unit's whole is its code alone. The names are the same in every report.

/** Names of figures that are withheld although enough people stand behind them. */
export type KeptBack = ReadonlySet<string>

/** What a unit collected by itself, beside the units below it. */
export const deskName = (code: string) => `${code} itself`
/** A dimension or an item of a unit. */
export const partName = (code: string, key: string) => `${code} ${key}`
/** A month of a unit. @param month YYYY-MM */
export const monthName = (code: string, month: string) => `${code} month=${month}`
/** A value of a cut of a unit. */
export const cutName = (code: string, by: string, value: string) => `${code} ${by}=${value}`

/** Whether a dimension or an item of one unit is kept back. */
export type IsPartKept = (key: string) => boolean

/** For figures that are made with nothing kept back. */
export const noneKept: IsPartKept = () => false

/** @param code of the unit whose dimensions and items are asked for */
export function partsKept(keptBack: KeptBack | undefined, code: string): IsPartKept {
  return keptBack === undefined || keptBack.size === 0 ? noneKept : (key) => keptBack.has(partName(code, key))
}
