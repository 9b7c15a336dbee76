import { dayShort } from '#charts/format.ts'
import { usePrepareTexts } from '../texts.ts'

/** Where a count was taken from, and when. */
export function SourceText({ source, sourceOn }: { source: string | null; sourceOn: string | null }) {
  const words = usePrepareTexts().counts
  if (source === null || sourceOn === null) return <em>{words.noSource}</em>
  return <>{words.sourceText(source, dayShort(sourceOn))}</>
}
