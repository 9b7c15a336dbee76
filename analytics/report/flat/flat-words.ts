import type { FlatFormat } from './flat-table.ts'

/** What files of tables say beside the tables themselves. */
export interface FlatWords {
  group: string
  low: string
  high: string
  /** Head of the column that says why a number is missing. */
  note: (head: string) => string
  codeBook: Record<'table' | 'caption' | 'column' | 'head' | 'unit' | 'notes', string>
  units: Record<FlatFormat, string>
}

const vi: FlatWords = {
  group: 'Nhóm',
  low: 'từ',
  high: 'đến',
  note: (head) => `${head}: ghi chú`,
  codeBook: {
    table: 'Khóa bảng',
    caption: 'Tên bảng',
    column: 'Khóa cột',
    head: 'Tên cột',
    unit: 'Nội dung và đơn vị',
    notes: 'Ghi chú của bảng',
  },
  units: {
    count: 'số đếm',
    decimal: 'điểm',
    percent: 'phần trăm, từ 0 đến 100',
    points: 'điểm phần trăm',
    day: 'ngày, YYYY-MM-DD',
    month: 'tháng, YYYY-MM',
    text: 'chữ',
  },
}

const en: FlatWords = {
  group: 'Group',
  low: 'from',
  high: 'to',
  note: (head) => `${head}: note`,
  codeBook: {
    table: 'Key of the table',
    caption: 'Table',
    column: 'Key of the column',
    head: 'Column',
    unit: 'Content and unit',
    notes: 'Notes of the table',
  },
  units: {
    count: 'count',
    decimal: 'points',
    percent: 'per cent, 0 to 100',
    points: 'percentage points',
    day: 'day, YYYY-MM-DD',
    month: 'month, YYYY-MM',
    text: 'text',
  },
}

export const flatWords = { vi, en }
