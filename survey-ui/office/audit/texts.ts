import { useSpeech } from '../language.ts'
import { auditEn } from '../text/audit.en.ts'
import { type AuditTexts, auditVi } from '../text/audit.vi.ts'

/** The words of the audit log. */
export function useAuditTexts(): AuditTexts {
  return useSpeech().language === 'en' ? auditEn : auditVi
}
