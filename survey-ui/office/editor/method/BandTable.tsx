import type { ComponentChildren } from 'preact'
import type { Band } from '#contract/method.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { BandGroup } from '../edit.ts'
import { LocalInput } from '../LocalInput.tsx'
import { NumberInput, toPercent, toShare } from '../NumberInput.tsx'
import { BandStrip } from './BandStrip.tsx'
import { Findings } from './Findings.tsx'
import type { MethodPart } from './method-part.ts'
import { useMethodTexts } from './texts.ts'
import { useFocusAfter } from './use-focus-after.ts'

interface BandTableProps extends MethodPart {
  group: BandGroup
  title: string
  bands: readonly Band[]
  children?: ComponentChildren
}

const most = 12

/** The grades of a group from the highest; the last takes all the rest. */
export function BandTable({ group, title, bands, children, ...part }: BandTableProps) {
  const { bands: words } = useMethodTexts()
  const { draft, edit, language } = part
  const focusAfter = useFocusAfter()
  const at = group === 'all' ? '/method/bands' : `/method/bandsOf/${group}`
  // Limits that do not fall make no spans.
  const isSound = !part.findings.some((finding) => finding.at === at)
  const change = (next: Band[]) => edit({ type: 'bands_changed', of: group, bands: next })
  const add = () => {
    change(withNewBand(bands))
    focusAfter(`band-${group}-${Math.max(0, bands.length - 1)}-label`)
  }
  const remove = (place: number) => {
    change(withoutBand(bands, place))
    focusAfter(`band-${group}-add`)
  }
  return (
    <section class="method-card" aria-labelledby={`band-${group}`}>
      <header class="method-card-head">
        <h3 id={`band-${group}`}>{title}</h3>
        {children}
      </header>
      {bands.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <>
          {isSound && <BandStrip bands={bands} target={draft.method.target ?? null} language={language} />}
          <table class="method-bands">
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.label}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {bands.map((band, place) => {
                const name = inLanguage(band.label, language) || words.labelOf(place + 1)
                const isRest = place === bands.length - 1 && band.from === 0
                return (
                  // A grade has no key of its own: its place is what it is.
                  <tr key={place}>
                    <td>
                      {isRest ? (
                        <span class="muted">{words.rest}</span>
                      ) : (
                        <NumberInput
                          id={`band-${group}-${place}-from`}
                          label={words.fromOf(name)}
                          at={place === 0 ? at : `${at}/${place}/from`}
                          value={toPercent(band.from)}
                          limits={{ least: 0, most: 100, isWhole: false }}
                          fault={words.fromFault}
                          describedBy={`band-${group}-findings`}
                          onValue={(typed) =>
                            typed !== null &&
                            change(bands.toSpliced(place, 1, { ...band, from: toShare(typed) }))
                          }
                        />
                      )}
                    </td>
                    <td>
                      <LocalInput
                        id={`band-${group}-${place}-label`}
                        text={band.label}
                        place={{ of: 'band', group, place }}
                        at={`${at}/${place}/label`}
                        maxLength={100}
                        label={words.labelOf(place + 1)}
                        edit={edit}
                        language={language}
                      />
                    </td>
                    <td class="row-action">
                      <button
                        type="button"
                        class="button button-quiet"
                        aria-label={words.remove(name)}
                        onClick={() => remove(place)}
                      >
                        {words.removeWord}
                      </button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </>
      )}
      <Findings {...part} id={`band-${group}-findings`} at={at} />
      <button
        id={`band-${group}-add`}
        type="button"
        class="button"
        disabled={bands.length >= most}
        onClick={add}
      >
        {words.add}
      </button>
    </section>
  )
}

/** Half way into the last but one, or the only one there is. */
function withNewBand(bands: readonly Band[]): Band[] {
  const last = bands.at(-1)
  if (!last) return [{ from: 0, label: { vi: '' } }]
  const above = bands.at(-2)?.from ?? 1
  const from = Math.round(((above + last.from) / 2) * 100) / 100
  return bands.toSpliced(-1, 0, { from, label: { vi: '' } })
}

/** The lowest takes all that is left below it. */
function withoutBand(bands: readonly Band[], place: number): Band[] {
  const left = bands.toSpliced(place, 1)
  return left.map((band, i) => (i === left.length - 1 && place === left.length ? { ...band, from: 0 } : band))
}
