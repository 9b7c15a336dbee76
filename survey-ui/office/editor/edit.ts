import type { Draft } from '#contract/draft.ts'
import type { Aggregation, Band, Method } from '#contract/method.ts'
import type { UnitKind } from '#contract/office.ts'
import type { Condition, Item, Option, Questionnaire, Scale, Section } from '#contract/questionnaire.ts'
import { blankItem, blankSection, freeKey, type ItemKind, type Reserved } from './blank.ts'
import { indexOfKey, tidy, withItem, withQuestionnaire, withSections } from './draft-parts.ts'
import {
  addLikeBefore,
  copyItem,
  moveItem,
  stepItem,
  withDimension,
  withItemKind,
  withoutItems,
} from './edit-items.ts'
import { withItemKey } from './edit-key.ts'
import { keepMatrices, withMatrix } from './edit-matrix.ts'
import {
  addDimension,
  chooseAggregation,
  moveDimension,
  removeDimension,
  weighDimension,
  withBands,
  withMethod,
} from './edit-method.ts'
import { withText } from './edit-text.ts'
import { moved } from './moved.ts'
import { presetScale, type ScalePreset } from './scale-presets.ts'

// What can be done to a draft. An edit names what it means, so that undo can say it; nothing here changes a draft in place.

/** Where an item stands: the key of its section, or the bands of the respondent. */
export type ItemHome = { section: string } | { respondent: true }

export type Edit =
  /** The whole draft, as somebody else has left it or as this browser kept it. */
  | { type: 'replaced'; draft: Draft }
  | { type: 'text'; at: TextPlace; language: string; text: string }
  | { type: 'section_added'; after: string | null }
  | { type: 'section_changed'; key: string; change: { showWhen: Condition | undefined } }
  | { type: 'section_moved'; key: string; by: number }
  | { type: 'section_removed'; key: string }
  | { type: 'item_added'; home: ItemHome; after: string | null; kind: ItemKind }
  | { type: 'item_copied'; key: string }
  /** Whatever of an item has no words: its scale, its limits, its condition, its step. */
  | { type: 'item_changed'; key: string; change: Record<string, unknown> }
  /** Another kind of question under the same words. */
  | { type: 'item_kind'; key: string; kind: ItemKind }
  /** Another key, wherever it is named. */
  | { type: 'item_key'; key: string; newKey: string }
  | { type: 'item_moved'; key: string; to: { section: string; before: string | null } }
  /** A row of a matrix of its section, of a new one, or of none. */
  | { type: 'matrix_of_item'; key: string; matrix: string | 'new' | null }
  | { type: 'item_stepped'; key: string; by: -1 | 1 }
  | { type: 'item_removed'; key: string }
  | { type: 'options_changed'; key: string; options: Option[] }
  | { type: 'dimension_of_item'; key: string; dimension: string | null }
  | { type: 'scale_changed'; key: string; scale: Scale }
  | { type: 'scale_added'; preset: ScalePreset }
  | { type: 'scale_removed'; key: string }
  /** What is set to undefined is left out. */
  | { type: 'method_changed'; change: { [Part in keyof Method]?: Method[Part] | undefined } }
  /** Where weights decide, a dimension without one weighs as much as another. */
  | { type: 'aggregation_chosen'; aggregation: Aggregation }
  /** With a question in it that is then in no other, or empty. */
  | { type: 'dimension_added'; item?: string }
  | { type: 'dimension_weighed'; key: string; weight: number | undefined }
  | { type: 'dimension_moved'; key: string; by: number }
  /** Its items are then in no dimension. */
  | { type: 'dimension_removed'; key: string }
  /** Grades of one kind of units, or of all that have none of their own; null takes those of a kind away. */
  | { type: 'bands_changed'; of: BandGroup; bands: Band[] | null }
  | { type: 'questionnaire_changed'; change: Partial<Omit<Questionnaire, 'sections' | 'respondent'>> }

/** Whose grades: a kind of units, or all that have none of their own. */
export type BandGroup = UnitKind | 'all'

/** Which text an edit types into. */
export type TextPlace =
  | { of: 'title' | 'basis' | 'introduction' }
  | { of: 'section'; key: string }
  | { of: 'lead'; section: string; key: string }
  | { of: 'prompt' | 'help'; key: string }
  | { of: 'option'; key: string; option: string }
  | { of: 'level'; scale: string; level: number }
  | { of: 'dimension' | 'content'; key: string }
  | { of: 'band'; group: BandGroup; place: number }
  | { of: 'method_title' | 'method_basis' }

/**
 * The draft after an edit; the same one where there is nothing to do.
 * @param reserved keys that published versions have or had
 */
export function applyEdit(draft: Draft, edit: Edit, reserved: Reserved = new Set()): Draft {
  const next = afterEdit(draft, edit, reserved)
  return edit.type === 'text' || edit.type === 'replaced' ? next : keepMatrices(next)
}

function afterEdit(draft: Draft, edit: Edit, reserved: Reserved): Draft {
  const { questionnaire } = draft
  switch (edit.type) {
    case 'replaced':
      return edit.draft
    case 'text':
      return withText(draft, edit.at, edit.language, edit.text)
    case 'section_added':
      return withSections(draft, (sections) => addSection(draft, sections, edit.after, reserved))
    case 'section_changed':
      return withSections(draft, (sections) =>
        sections.map((one) => (one.key === edit.key ? (tidy({ ...one, ...edit.change }) as Section) : one)),
      )
    case 'section_moved':
      return withSections(draft, (sections) => moved(sections, indexOfKey(sections, edit.key), edit.by))
    case 'section_removed':
      return withoutItems(
        withSections(draft, (sections) => sections.filter(({ key }) => key !== edit.key)),
        questionnaire.sections.find(({ key }) => key === edit.key)?.items.map(({ key }) => key) ?? [],
      )
    case 'item_added':
      return addLikeBefore(draft, edit.home, edit.after, blankItem(edit.kind, draft, reserved))
    case 'item_copied':
      return copyItem(draft, edit.key, reserved)
    case 'item_changed':
      return withItem(draft, edit.key, (item) => tidy({ ...item, ...edit.change }) as Item)
    case 'item_kind':
      return withItemKind(draft, edit.key, edit.kind)
    case 'item_key':
      return withItemKey(draft, edit.key, edit.newKey, reserved)
    case 'item_moved':
      return moveItem(draft, edit.key, edit.to)
    case 'matrix_of_item':
      return withMatrix(draft, edit.key, edit.matrix)
    case 'item_stepped':
      return stepItem(draft, edit.key, edit.by)
    case 'item_removed':
      return withoutItems(draft, [edit.key])
    case 'options_changed':
      return withItem(draft, edit.key, (item) =>
        'options' in item ? { ...item, options: edit.options } : item,
      )
    case 'dimension_of_item':
      return withDimension(draft, edit.key, edit.dimension)
    case 'scale_changed':
      return withQuestionnaire(draft, { scales: { ...questionnaire.scales, [edit.key]: edit.scale } })
    case 'scale_added':
      return addScale(draft, edit.preset)
    case 'scale_removed': {
      const { [edit.key]: _, ...scales } = questionnaire.scales
      return withQuestionnaire(draft, { scales })
    }
    case 'method_changed':
      return withMethod(draft, edit.change)
    case 'aggregation_chosen':
      return chooseAggregation(draft, edit.aggregation)
    case 'dimension_added': {
      const added = addDimension(draft, reserved)
      const dimension = added.method.dimensions.at(-1)?.key ?? null
      return edit.item === undefined ? added : withDimension(added, edit.item, dimension)
    }
    case 'dimension_weighed':
      return weighDimension(draft, edit.key, edit.weight)
    case 'dimension_moved':
      return moveDimension(draft, edit.key, edit.by)
    case 'dimension_removed':
      return removeDimension(draft, edit.key)
    case 'bands_changed':
      return withBands(draft, edit.of, edit.bands)
    case 'questionnaire_changed':
      return changeQuestionnaire(draft, edit.change)
  }
}

/** The instrument and the key stand in the method too, and are the same there. */
function changeQuestionnaire(draft: Draft, change: Partial<Questionnaire>): Draft {
  const { key, instrument } = change
  const method = {
    ...draft.method,
    ...(key === undefined ? {} : { key }),
    ...(instrument === undefined ? {} : { instrument }),
  }
  return { ...withQuestionnaire(draft, change), method }
}

function addSection(draft: Draft, sections: Section[], after: string | null, reserved: Reserved): Section[] {
  const at = after === null ? sections.length : indexOfKey(sections, after) + 1
  return sections.toSpliced(at, 0, blankSection(draft, reserved))
}

function addScale(draft: Draft, preset: ScalePreset): Draft {
  const { scales } = draft.questionnaire
  const key = freeKey('scale', new Set(Object.keys(scales)))
  return withQuestionnaire(draft, { scales: { ...scales, [key]: presetScale(preset) } })
}
