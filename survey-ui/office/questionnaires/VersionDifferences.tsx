import { count } from '#charts/format.ts'
import { FaultNotice } from '../FaultNotice.tsx'
import { Loading } from '../Loading.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import { useRemote } from '../use-remote.ts'
import type { QuestionnairesClient, VersionName } from './client.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { MethodDifferences } from './MethodDifferences.tsx'
import { useQuestionnairesTexts } from './texts.ts'
import { writeVersionName } from './version-name.ts'

interface VersionDifferencesProps {
  client: QuestionnairesClient
  name: VersionName
  /** All published versions of the questionnaire. */
  versions: readonly number[]
  address: Address
  go: Go
}

/** How a version differs from any other of its questionnaire, question by question and in its method. */
export function VersionDifferences({ client, name, versions, address, go }: VersionDifferencesProps) {
  const { one: words, version: versionWords } = useQuestionnairesTexts()
  const others = versions.filter((version) => version !== name.version)
  if (others.length === 0) return null
  const since = Number(address.choices.since ?? 0)
  const choose = (version: string) => {
    const { since: _, ...rest } = address.choices
    go({ choices: version === '' ? rest : { ...rest, since: version } })
  }
  return (
    <section class="figure" aria-labelledby="compare-title">
      <h2 id="compare-title">{words.compare}</h2>
      <div class="field questionnaire-since">
        <label for="since">{words.compareWith}</label>
        <select
          id="since"
          value={since === 0 ? '' : String(since)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {others.map((version) => (
            <option key={version} value={String(version)}>
              {versionWords(String(version))}
            </option>
          ))}
        </select>
      </div>
      {others.includes(since) && <Differences client={client} name={name} since={since} />}
    </section>
  )
}

function Differences(props: { client: QuestionnairesClient; name: VersionName; since: number }) {
  const { client, name, since } = props
  const { language } = useSpeech()
  const { one: words } = useQuestionnairesTexts()
  const question = `${writeVersionName(name)} ${since}`
  const { value, fault, isOutdated, reload } = useRemote(question, () => client.compare(name, since))
  if (value === null || isOutdated)
    return fault ? <FaultNotice fault={fault} onRetry={reload} /> : <Loading />
  const [version, other] = [String(name.version), String(since)]
  const { items, method } = value
  return (
    <>
      <p role="status">
        {items.length === 0
          ? words.same(version, other)
          : words.differ(count(items.length, language), version, other)}
      </p>
      {items.length > 0 && <DifferenceTable differences={items} />}
      <h3>{words.method}</h3>
      <MethodDifferences changes={method} />
    </>
  )
}
