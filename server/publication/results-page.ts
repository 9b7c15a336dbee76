import type { ReportDifference, ReportFile } from '#contract/publication.ts'
import type { LocalText } from '#contract/questionnaire.ts'
import type { ListedResult, ResultList, ResultPage, UnitResult } from '#contract/results.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import type { Published } from '../queries/published.ts'
import { withoutNumber } from './differences.ts'
import { fileNameOf } from './file-names.ts'
import type { FrozenReport } from './frozen.ts'
import { codeBook } from './open-data.ts'

type Language = 'vi' | 'en'

const textIn = (text: LocalText, language: Language) => text[language] ?? text.vi
const nameIn = ({ name, nameEn }: { name: string; nameEn: string | null }, language: Language) =>
  language === 'en' ? (nameEn ?? name) : name

/** Where the public pages of an edition begin. */
const editionPath = ({ document, edition }: { document: number; edition: number }) =>
  `/ket-qua/${document}/${edition}`

/** A published document in the list. */
export function listedOf(frozen: FrozenReport, language: Language): ListedResult {
  const { document, edition, scope, details, basis, figures } = frozen
  const { instrument, from, to } = scope
  const unit = nameIn(basis.unit, language)
  const { index } = figures.whole
  return { document, edition, unit, instrument, from, to, day: details.day, language: scope.language, index }
}

/** Documents by the year in which their figures end, the newest first. */
export function yearsOf(results: readonly ListedResult[]): ResultList['years'] {
  const years = Map.groupBy(results, ({ to }) => to.slice(0, 4))
  return [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, some]) => ({ year, results: some.toSorted((a, b) => b.day.localeCompare(a.day)) }))
}

interface Surroundings {
  language: Language
  files: readonly ReportFile[]
  /** All published editions of the document, the newest first. */
  editions: readonly Published[]
  differences: ReportDifference[]
}

/** What the public page of an edition shows: nothing but what its file holds. */
export function resultPageOf(frozen: FrozenReport, around: Surroundings): ResultPage {
  const { document, edition, scope, details, basis, figures, report } = frozen
  const { language, files, editions, differences } = around
  const path = editionPath(frozen)
  return {
    kind: 'result',
    language,
    agency: report.head.issuingAgency,
    demonstration: figures.demonstration,
    document,
    edition,
    title: report.title,
    subtitle: report.subtitle,
    number: details.number,
    day: details.day,
    signer: details.signer,
    instrument: scope.instrument,
    unit: nameIn(basis.unit, language),
    minimum: basis.method?.minimum ?? 0,
    whole: figures.whole,
    grade: figures.grade,
    target: figures.target,
    change: figures.change,
    noChange: figures.noChange,
    contents: (figures.contents ?? []).map(({ title, figure }) => ({
      name: textIn(title, language),
      figure,
    })),
    dimensions: figures.dimensions.map(({ title, figure }) => ({ name: textIn(title, language), figure })),
    units: leaguesOf(frozen, language),
    told: toldIn(frozen, language),
    files: files
      .toSorted(documentFirst)
      .map((file) => ({ ...file, href: `${path}/${fileNameOf(frozen, file.name)}` })),
    tables: tablesOf(report).map(({ key, caption }) => ({
      title: withoutNumber(caption),
      csv: `${path}/${key}.csv`,
      json: `${path}/${key}.json`,
    })),
    codeBook: `${path}/${codeBook}`,
    editions: editions.map((one) => ({
      edition: one.edition,
      day: one.details.day,
      reason: one.editionReason,
      href: editionPath(one),
    })),
    differences,
    basis: {
      method: basis.method && {
        title: textIn(basis.method.title, language),
        hash: basis.method.hash,
        draft: basis.method.draft,
      },
      asOf: basis.asOf,
      surveys: basis.surveys.map(({ title, titleEn, closedOn, questionnaire }) => ({
        title: language === 'en' ? (titleEn ?? title) : title,
        closedOn,
        questionnaire: `${questionnaire.key} ${questionnaire.versions.join(', ')}`,
      })),
    },
  }
}

const documentFirst = (a: ReportFile, b: ReportFile) => Number(b.name === 'pdf') - Number(a.name === 'pdf')

/** Kinds in the order of the administration; others last. */
const kinds = ['country', 'province', 'department', 'district', 'commune', 'one_stop_centre']
const placeOf = (kind: string) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length)

/** Units of one kind together, the greatest index first; without one last. */
function leaguesOf({ figures, basis }: FrozenReport, language: Language): ResultPage['units'] {
  const rows = figures.units
    .filter(({ unit }) => unit.code !== basis.unit.code)
    .map(({ unit, figure, rank }): UnitResult => {
      return { name: nameIn(unit, language), kind: unit.kind, figure, rank }
    })
  return [...Map.groupBy(rows, ({ kind }) => kind)]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([kind, some]) => ({
      kind,
      rows: some.toSorted((a, b) => (b.figure.index ?? -1) - (a.figure.index ?? -1)),
    }))
}

function toldIn({ told }: FrozenReport, language: Language): ResultPage['told'] {
  return {
    notes: told.notes.map(({ unit, theme, ...note }) => {
      return { ...note, unit: nameIn(unit, language), theme: textIn(theme, language) }
    }),
    actions: told.actions.map(({ unit, title, ...action }) => {
      return { ...action, unit: nameIn(unit, language), title: textIn(title, language) }
    }),
  }
}
