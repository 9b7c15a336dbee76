/** What the doctor found out about one thing. */
export interface Finding {
  /** Stable name for programs. */
  check: string
  /** `fault` must be mended, `advice` should be; `skipped` could not be looked at because of another finding. */
  state: 'good' | 'advice' | 'fault' | 'skipped'
  /** What is so, in words. */
  found: string
  /** What to do about it; null where there is nothing to do. */
  mend: string | null
}

export const good = (check: string, found: string): Finding => ({ check, state: 'good', found, mend: null })
export const advice = (check: string, found: string, mend: string): Finding => ({
  check,
  state: 'advice',
  found,
  mend,
})
export const fault = (check: string, found: string, mend: string): Finding => ({
  check,
  state: 'fault',
  found,
  mend,
})
export const skipped = (check: string, found: string): Finding => ({
  check,
  state: 'skipped',
  found,
  mend: null,
})
