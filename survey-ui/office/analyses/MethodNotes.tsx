import { TableSection } from './TableSection.tsx'

/** How something was computed, after which source, and its limits. */
export function MethodNotes({ title, notes }: { title: string; notes: readonly [string, string][] }) {
  return (
    <div class="method">
      <TableSection title={title}>
        <dl>
          {notes.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </TableSection>
    </div>
  )
}
