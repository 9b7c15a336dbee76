const romans = ['I', 'II', 'III', 'IV', 'V', 'VI']

/** Words of the annexes. */
export const annexWords = {
  vi: {
    contents: 'MỤC LỤC',
    label: (place: number) => `Phụ lục ${romans[place]}`,
    /** @param number as the head of the document has it: "Số: 12/BC-SNV" */
    attached: (number: string, day: string) => `(Kèm theo Báo cáo ${number.replace(/^Số:/, 'số')} ${day})`,
    dimensionsTitle: 'Chỉ số hài lòng của các đơn vị theo yếu tố',
    dimensionsTable: 'Chỉ số hài lòng của các đơn vị theo yếu tố (%)',
    itemsTitle: 'Chỉ số hài lòng của các đơn vị theo tiêu chí',
    itemsTable: (from: number, to: number) =>
      `Chỉ số hài lòng của các đơn vị theo tiêu chí ${from} đến ${to} (%)`,
    /** Names of columns that would not fit their heads. */
    key: (parts: string) => `Cột: ${parts}.`,
    onTimeTitle: 'Hồ sơ giải quyết đúng hạn theo đơn vị',
    elsewhere: 'Chỉ số của từng đơn vị theo từng tiêu chí có trong sổ số liệu kèm theo báo cáo.',
    whole: 'Chung',
    n: 'Số phiếu',
    hidden: 'ẩn',
    note: 'Dấu “–”: không hỏi hoặc không có phiếu. “ẩn”: không công bố để bảo vệ người trả lời. Các ô không kèm khoảng tin cậy để bảng đọc được; không dùng để xếp hạng đơn vị.',
  },
  en: {
    contents: 'CONTENTS',
    label: (place: number) => `Annex ${romans[place]}`,
    attached: (number: string, day: string) =>
      `(Attached to Report ${number.replace(/^Số:|^No\.?:?/, 'No.')} of ${day})`,
    dimensionsTitle: 'Satisfaction index of the units by dimension',
    dimensionsTable: 'Satisfaction index of the units by dimension (%)',
    itemsTitle: 'Satisfaction index of the units by item',
    itemsTable: (from: number, to: number) => `Satisfaction index of the units by items ${from} to ${to} (%)`,
    key: (parts: string) => `Columns: ${parts}.`,
    onTimeTitle: 'Dossiers on time by unit',
    elsewhere: 'The index of every unit by item stands in the workbook that comes with this report.',
    whole: 'Whole',
    n: 'Responses',
    hidden: 'withheld',
    note: 'A dash: not asked, or no responses. “withheld”: not published, to protect respondents. Intervals are left out to keep the table readable; it is not for ranking units.',
  },
}
