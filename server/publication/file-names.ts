import type { ReportFileName } from '#contract/publication.ts'

export const mediaTypes: Record<ReportFileName, string> = {
  model: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const endings: Record<ReportFileName, string> = { model: 'json', pdf: 'pdf', workbook: 'xlsx' }

/** What a file is called where it is saved: `bao-cao-12-ban-1.pdf`. */
export function fileNameOf(
  { document, edition }: { document: number; edition: number },
  name: ReportFileName,
): string {
  return `bao-cao-${document}-ban-${edition}.${endings[name]}`
}
