import { AttentionSection } from './AttentionSection.tsx'
import { BesideSection } from './BesideSection.tsx'
import { OfficialSection } from './OfficialSection.tsx'
import type { WatchProps } from './parts.tsx'
import './watch.css'

export { AttentionSection }

/** Everything that is shown beside the figures and never among them. */
export function BesideSections(props: WatchProps) {
  return (
    <>
      <BesideSection {...props} />
      <OfficialSection {...props} key={props.overview.unit.unitId} />
    </>
  )
}
