import type { Agency } from '#contract/agency.ts'

type Lines = Pick<Agency, 'superiorAgency' | 'issuingAgency'>

/** The two lines at the head of a document. What nobody has entered is named in brackets: a draft shows what it lacks. */
export function agencyLines({ superiorAgency, issuingAgency }: Lines): Lines {
  return {
    superiorAgency: superiorAgency || '[Chưa ghi cơ quan chủ quản]',
    issuingAgency: issuingAgency || '[Chưa ghi cơ quan ban hành]',
  }
}
