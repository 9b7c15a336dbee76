/** How often a drill does what it does: DRILL_TIMES, or its own number. */
export function drillTimes(own: number): number {
  const times = Number(process.env.DRILL_TIMES ?? own)
  if (!Number.isInteger(times) || times < 1) throw new Error('DRILL_TIMES must be a whole number from 1')
  return times
}
