/**
 * Makes the text of a label from a value in PostgreSQL's binary form. There are few texts and a million values, so each
 * text is made once.
 */
export type LabelReader = (bytes: Buffer, begin: number, end: number, surveyId: number) => string

/** Reads an integer. */
export function numberReader(toText: (value: number) => string): LabelReader {
  const known = new Map<number, string>()
  return (bytes, begin) => {
    const value = bytes.readInt32BE(begin)
    const found = known.get(value)
    if (found !== undefined) return found
    const text = toText(value)
    known.set(value, text)
    return text
  }
}

const dayLength = 86_400_000
/** PostgreSQL counts days from here. */
const firstDay = Date.UTC(2000, 0, 1)

/** Reads the first day of a quarter. @param toText of YYYY-MM-DD and the row's survey */
export function quarterReader(toText: (quarter: string, surveyId: number) => string): LabelReader {
  const surveys = new Map<number, LabelReader>()
  return (bytes, begin, end, surveyId) => {
    const known =
      surveys.get(surveyId) ??
      numberReader((day) => toText(new Date(firstDay + day * dayLength).toISOString().slice(0, 10), surveyId))
    surveys.set(surveyId, known)
    return known(bytes, begin, end, surveyId)
  }
}
