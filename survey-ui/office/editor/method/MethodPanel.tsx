import type { PanelProps } from '../panel.ts'
import { AggregationSection } from './AggregationSection.tsx'
import { BandSection } from './BandSection.tsx'
import { DimensionSection } from './DimensionSection.tsx'
import { LevelSection } from './LevelSection.tsx'
import { LimitSection } from './LimitSection.tsx'
import './method.css'
import { NameSection } from './NameSection.tsx'
import { namesOf } from './names.ts'
import { useMethodTexts } from './texts.ts'

/** How figures are computed: every change is an edit of the draft, and what the checker says stands beside its field. */
export function MethodPanel({ draft, findings, edit, language }: PanelProps) {
  const words = useMethodTexts()
  const part = { draft, findings, edit, language, names: namesOf(draft, language, words) }
  return (
    <div class="method-panel">
      <p class="method-lead">{words.lead}</p>
      <DimensionSection {...part} />
      <AggregationSection {...part} />
      <LevelSection {...part} />
      <BandSection {...part} />
      <LimitSection {...part} />
      <NameSection {...part} />
    </div>
  )
}
