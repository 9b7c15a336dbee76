// Viet Nam keeps +07:00 all year, so no time zone data is needed, which old phones may lack.
const offsetMilliseconds = 7 * 60 * 60 * 1000

/** The day in Viet Nam at an instant, as YYYY-MM-DD. @param now milliseconds since 1970 */
export function dayInVietnam(now: number): string {
  return new Date(now + offsetMilliseconds).toISOString().slice(0, 10)
}
