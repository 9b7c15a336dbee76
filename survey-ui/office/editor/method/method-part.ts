import type { Names } from '../names.ts'
import type { PanelProps } from '../panel.ts'

/** What each section of the method works with. */
export interface MethodPart extends Pick<PanelProps, 'draft' | 'findings' | 'edit' | 'language'> {
  names: Names
}
