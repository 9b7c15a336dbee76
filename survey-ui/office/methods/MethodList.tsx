import { count, dayShort } from '#charts/format.ts'
import type { PublishedMethod } from '#contract/methods.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { OfficeClient } from '../client.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import { methodsEn } from '../text/methods.en.ts'
import { methodsVi } from '../text/methods.vi.ts'
import { useRemote } from '../use-remote.ts'

/** As much of a hash as tells two methods apart at a glance; the whole is in the title. */
const shownHash = 12

/** The published methods: what they group, and which surveys are measured by them. Nothing here can be changed. */
export function MethodList({ client }: { client: Pick<OfficeClient, 'ask'> }) {
  const { language, texts } = useSpeech()
  const words = language === 'en' ? methodsEn : methodsVi
  const methods = useRemote('methods', () => client.ask<PublishedMethod[]>('GET', '/methods'))
  const list = methods.value
  return (
    <section class="figure" aria-labelledby="methods-title">
      <header class="figure-head">
        <h2 id="methods-title">{words.title}</h2>
      </header>
      <p class="figure-lead muted">{words.lead}</p>
      {list === null &&
        (methods.fault ? <FaultNotice fault={methods.fault} onRetry={methods.reload} /> : <Loading />)}
      {list?.length === 0 && <p class="muted">{words.none}</p>}
      {list && list.length > 0 && (
        <table class="figures stacked">
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              {Object.entries(words.columns).map(([column, name]) => (
                <th key={column} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.map((method) => (
              <tr key={`${method.key} ${method.version}`}>
                <th scope="row">
                  {inLanguage(method.title, language)}
                  <span class="row-key">
                    {words.version(method.key, method.version, dayShort(method.publishedOn))}
                  </span>
                  <span class="row-key">
                    {texts.instruments[method.instrument]}.{' '}
                    {texts.method.aggregations[method.aggregation] ?? method.aggregation}
                  </span>
                </th>
                <td>
                  <span class={method.draft ? 'tag tag-draft' : 'tag'}>
                    {method.draft ? words.draft : words.inForce}
                  </span>
                </td>
                <td>
                  <ul>
                    {method.dimensions.map(({ key, title, items }) => (
                      <li key={key}>
                        {words.dimension(inLanguage(title, language), count(items, language))}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  {method.surveys.length === 0 ? (
                    <span class="muted">{words.unused}</span>
                  ) : (
                    <ul>
                      {method.surveys.map(({ key, title, titleEn }) => (
                        <li key={key}>{language === 'en' ? (titleEn ?? title) : title}</li>
                      ))}
                    </ul>
                  )}
                </td>
                <td>
                  <code title={method.hash}>{method.hash.slice(0, shownHash)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
