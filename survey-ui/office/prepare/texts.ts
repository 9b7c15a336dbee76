import { useSpeech } from '../language.ts'
import { agencyEn } from '../text/agency.en.ts'
import { type AgencyTexts, agencyVi } from '../text/agency.vi.ts'
import { beginEn } from '../text/begin.en.ts'
import { type BeginTexts, beginVi } from '../text/begin.vi.ts'
import { countsEn } from '../text/counts.en.ts'
import { type CountsTexts, countsVi } from '../text/counts.vi.ts'
import { importEn } from '../text/import.en.ts'
import { type ImportTexts, importVi } from '../text/import.vi.ts'
import { unitsEn } from '../text/units.en.ts'
import { type UnitsTexts, unitsVi } from '../text/units.vi.ts'

interface PrepareTexts {
  agency: AgencyTexts
  begin: BeginTexts
  counts: CountsTexts
  import: ImportTexts
  units: UnitsTexts
}

const textsOf: Record<'vi' | 'en', PrepareTexts> = {
  vi: { agency: agencyVi, begin: beginVi, counts: countsVi, import: importVi, units: unitsVi },
  en: { agency: agencyEn, begin: beginEn, counts: countsEn, import: importEn, units: unitsEn },
}

/** The words of the parts of setting up. */
export function usePrepareTexts(): PrepareTexts {
  return textsOf[useSpeech().language]
}
