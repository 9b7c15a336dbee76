import { Link } from '../Link.tsx'
import { useSpeech } from '../language.ts'
import type { Address, SetupPart } from '../router.ts'
import type { Go } from '../use-address.ts'

interface SetupTabsProps {
  address: Address
  go: Go
  /** Whether the person may change anything; others see what is there to see. */
  isEditable: boolean
}

const shown: (SetupPart | null)[] = [
  'begin',
  null,
  'units',
  'import',
  'counts',
  'agency',
  'notice',
  'retention',
]
const readable: (SetupPart | null)[] = [null, 'units', 'counts', 'notice', 'retention']

/** The parts of setting up, beside each other. */
export function SetupTabs({ address, go, isEditable }: SetupTabsProps) {
  const { texts } = useSpeech()
  const { parts, partsLabel } = texts.setup
  return (
    <nav class="setup-tabs" aria-label={partsLabel}>
      {(isEditable ? shown : readable).map((part) => (
        <Link
          key={part ?? 'surveys'}
          address={address}
          change={{ page: 'setup', plan: null, part, table: null, choices: {} }}
          go={go}
          isCurrent={address.part === part}
        >
          {parts[part ?? 'surveys']}
        </Link>
      ))}
    </nav>
  )
}
