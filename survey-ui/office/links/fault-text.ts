import { type Fault, faultText } from '../fault.ts'
import type { Texts } from '../text/vi.ts'

/** What went wrong with a link, its codes or its prints, in the language of the page. */
export function linkFaultText(fault: Fault, texts: Texts): string {
  const own: Record<string, string> = texts.links.faults
  return own[fault.code] ?? faultText(fault, texts)
}
