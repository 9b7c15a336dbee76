/** Satisfied answers among the answers given in one unit. */
export interface UnitShare {
  satisfied: number
  answered: number
}

/** @throws RangeError unless each unit has answers and whole counts with 0 <= satisfied <= answered */
export function requireUnitShares(name: string, units: readonly UnitShare[]): void {
  const fit = units.every(
    ({ satisfied, answered }) =>
      Number.isSafeInteger(satisfied) &&
      Number.isSafeInteger(answered) &&
      answered > 0 &&
      satisfied >= 0 &&
      satisfied <= answered,
  )
  if (!fit) throw new RangeError(`${name} requires whole counts with answers in every unit`)
}
