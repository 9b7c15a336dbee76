import { count, dayShort } from '#charts/format.ts'
import type { QuestionnaireSummary } from '#contract/drafts.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address } from '../router.ts'
import type { Go } from '../use-address.ts'
import type { VersionName } from './client.ts'
import { useQuestionnairesTexts } from './texts.ts'
import { writeVersionName } from './version-name.ts'

interface PublishedCardProps {
  questionnaire: QuestionnaireSummary
  address: Address
  go: Go
  onNext: (from: VersionName) => void
  onCopy: (from: VersionName) => void
  onExport: (name: VersionName) => void
}

/** One questionnaire: what it is, where its wording comes from, and its versions, the newest first. */
export function PublishedCard(props: PublishedCardProps) {
  const { questionnaire, onNext, onCopy } = props
  const { key, instrument, isTemplate, basis, items, versions } = questionnaire
  const { language, texts } = useSpeech()
  const words = useQuestionnairesTexts()
  const title = inLanguage(questionnaire.title, language)
  const newest = { key, version: versions.at(-1)?.version ?? 1 }
  const isTheWord = inLanguage(basis, language)
  return (
    <article class="questionnaire" aria-labelledby={`questionnaire-${key}`}>
      <h3 id={`questionnaire-${key}`}>{title}</h3>
      <p class="questionnaire-tags">
        <span class="tag">{texts.instruments[instrument]}</span>
        {isTemplate && <span class="tag tag-draft">{words.template}</span>}
        <span class="muted">
          {words.items(count(items, language))} · <span class="mono">{key}</span>
        </span>
      </p>
      {isTheWord && (
        <p class="questionnaire-basis">
          {words.basis}: {isTheWord}
        </p>
      )}
      <VersionTable {...props} title={title} />
      <div class="panel-actions">
        <button type="button" class="button" onClick={() => onNext(newest)}>
          {words.next}
          <span class="unseen"> – {title}</span>
        </button>
        <button type="button" class="button" onClick={() => onCopy(newest)}>
          {words.copy}
          <span class="unseen"> – {title}</span>
        </button>
      </div>
    </article>
  )
}

function VersionTable({
  questionnaire,
  address,
  go,
  onExport,
  title,
}: PublishedCardProps & { title: string }) {
  const { language } = useSpeech()
  const words = useQuestionnairesTexts()
  const { key, versions } = questionnaire
  return (
    <table class="figures questionnaire-versions">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.versionColumns.version}</th>
          <th scope="col">{words.versionColumns.since}</th>
          <th scope="col">{words.versionColumns.surveys}</th>
          <th scope="col">
            <span class="unseen">{words.versionColumns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map(({ version, publishedOn, surveys }, i) => (
          <tr key={version}>
            <th scope="row">
              {count(version, language)}
              {i === 0 && versions.length > 1 && <span class="row-note"> {words.newest}</span>}
            </th>
            <td class="nowrap">{dayShort(publishedOn)}</td>
            <td>{words.usedBy(surveys, count(surveys, language))}</td>
            <td class="row-action">
              <Link
                class="row-link"
                address={address}
                change={{ choices: { version: writeVersionName({ key, version }) } }}
                go={go}
              >
                {words.view}
                <span class="unseen">
                  {' '}
                  {title}, {words.version(String(version))}
                </span>
              </Link>
              <button type="button" class="link-button" onClick={() => onExport({ key, version })}>
                {words.export}
                <span class="unseen">
                  {' '}
                  {title}, {words.version(String(version))}
                </span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
