import type { UnitKind } from '#contract/office.ts'
import type { Area, MappedUnit } from '#contract/unit-map.ts'
import type { PlacedUnit } from './client.ts'

/** A unit while it is being written. */
export interface UnitDraft {
  code: string
  name: string
  nameEn: string
  kind: UnitKind
  area: Area | ''
  parentId: number | null
}

/** A new unit below another; without one above it is taken for a province. */
export function blankUnit(parentId: number | null): UnitDraft {
  const kind = parentId === null ? 'province' : 'commune'
  return { code: '', name: '', nameEn: '', kind, area: '', parentId }
}

/** What a unit is now, to be changed. */
export function draftOf({ code, name, nameEn, kind, area, parentId }: MappedUnit): UnitDraft {
  return { code, name, nameEn: nameEn ?? '', kind, area: area ?? '', parentId }
}

export type UnitDraftFault = 'code' | 'name'

/** What is missing, in the order of the form. */
export function unitFaults({ code, name }: UnitDraft): UnitDraftFault[] {
  const faults: [UnitDraftFault, string][] = [
    ['code', code],
    ['name', name],
  ]
  return faults.filter(([, text]) => text.trim() === '').map(([fault]) => fault)
}

const tidy = (text: string) => text.normalize('NFC').trim()

/** What is sent. Texts in NFC, as everything that is stored. */
export function toPlaced({ name, nameEn, kind, area, parentId }: UnitDraft): PlacedUnit {
  return { name: tidy(name), nameEn: tidy(nameEn) || null, kind, area: area || null, parentId }
}

/** The same with its code, for a unit that begins. */
export function toBegun(draft: UnitDraft): PlacedUnit & { code: string } {
  return { code: tidy(draft.code), ...toPlaced(draft) }
}
