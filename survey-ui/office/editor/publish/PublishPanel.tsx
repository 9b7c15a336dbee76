import type { PublishPanelProps } from '../panel.ts'

export function PublishPanel(_: PublishPanelProps) {
  return null
}
