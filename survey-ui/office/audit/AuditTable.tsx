import { count } from '#charts/format.ts'
import type { AuditEntry } from '#contract/audit.ts'
import { useSpeech } from '../language.ts'
import { clockTimeAndDay } from '../moments.ts'
import { actWords, subjectText } from './act-words.ts'
import { useAuditTexts } from './texts.ts'

/** Acts, the newest first. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { language } = useSpeech()
  const words = useAuditTexts()
  if (entries.length === 0) return <p class="table-empty">{words.none}</p>
  return (
    <table class="figures stacked audit-table">
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.at}</th>
          <th scope="col">{words.columns.act}</th>
          <th scope="col">{words.columns.actor}</th>
          <th scope="col">{words.columns.subject}</th>
          <th scope="col" class="number">
            {words.columns.number}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ number, at, actor, act, subject }) => (
          <tr key={number}>
            <td class="nowrap">{clockTimeAndDay(new Date(at), language)}</td>
            <th scope="row">{actWords(act, words)}</th>
            <td>{words.actors[actor] ?? actor}</td>
            <td class="audit-subject">{subjectText(subject, words)}</td>
            <td class="number">
              <span class="stacked-label">{words.columns.number}: </span>
              {count(number, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
