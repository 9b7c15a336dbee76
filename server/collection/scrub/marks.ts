import { hidden } from './hidden.ts'

// Letters and digits mixed: addresses, codes of dossiers, number plates.

const name = '[\\p{L}\\d][\\p{L}\\d._%+-]*'
const at = '(?:@|[([{]\\s*(?:at|a còng)\\s*[)\\]}]|a[\\s-]?còng|a[\\s-]?cong|(?<=\\s)at(?=\\s))'
const dot = '(?:\\.|[([{]\\s*(?:dot|chấm)\\s*[)\\]}]|chấm|cham|(?<=\\s)dot(?=\\s))'
const email = new RegExp(`${name}\\s*${at}\\s*[\\p{L}\\d-]+(?:\\s*${dot}\\s*\\p{L}{2,})+`, 'giu')

// H29.18-240315-0012 or 000.00.12.H29-240315-0012: place, day of receipt, running number.
const dossier = /(?:\d{2,3}[.-])*\p{L}{1,2}\d{2}(?:[.-]\d{1,4}){0,3}\s?[-–]\s?\d{6}\s?[-–]\s?\d{3,6}/giu

// 29A-123.45, 30F 1234, 59-X1 123.45. Small letters only with a dash: "12h 1500 lượt" is no plate.
const plate =
  /(?<![\p{L}\d])\d{2}[\s.-]?[A-HK-PR-VX-ZĐ][A-Z\d]?[\s.-]{0,2}\d{3}(?:[.\s]?\d{2}|\d)(?![\p{L}\d])/gu
const smallPlate = /(?<![\p{L}\d])\d{2}-?[a-hk-pr-vx-zđ][a-z\d]?\s?-\s?\d{3}(?:[.\s]?\d{2}|\d)(?![\p{L}\d])/gu

/** Hides e-mail addresses, codes of dossiers and number plates. */
export function hideMarks(text: string): string {
  return [email, dossier, plate, smallPlate].reduce((rest, mark) => rest.replace(mark, hidden), text)
}
