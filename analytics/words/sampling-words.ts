import type { ChartLanguage } from '../charts/estimate.ts'

/** How respondents came about. */
export type SamplingKind = 'self_selected' | 'probability' | 'census'

const sentences: Record<ChartLanguage, Record<SamplingKind, string>> = {
  vi: {
    self_selected:
      'Người trả lời tự chọn tham gia, không phải mẫu ngẫu nhiên: khoảng 95 % cho biết chỉ số chính xác đến đâu theo số phiếu đã có, không phải sai số so với mọi người dân.',
    probability:
      'Người trả lời được chọn ngẫu nhiên từ danh sách: khoảng 95 % là sai số chọn mẫu so với mọi người đã dùng dịch vụ.',
    census:
      'Mọi người đã dùng dịch vụ đều được hỏi: khoảng 95 % cho biết chỉ số dao động đến đâu do ngẫu nhiên, không phải sai số chọn mẫu.',
  },
  en: {
    self_selected:
      'Respondents chose to take part, so this is not a probability sample: the 95% interval says how exact the number of responses makes the index; it is no margin of error for all citizens.',
    probability:
      'Respondents were drawn at random from a list: the 95% interval is the sampling error against all who used the service.',
    census:
      'Everybody who used the service was asked: the 95% interval says how far chance moves the index; it is no sampling error.',
  },
}

const names: Record<ChartLanguage, Record<SamplingKind, string>> = {
  vi: { self_selected: 'Mẫu tự chọn', probability: 'Mẫu xác suất', census: 'Điều tra toàn bộ' },
  en: { self_selected: 'Self-selected sample', probability: 'Probability sample', census: 'Complete count' },
}

/** What the intervals of a page rest on, so that none stands as a bare margin of error. */
export function samplingSentence(sampling: SamplingKind, language: ChartLanguage): string {
  return sentences[language][sampling]
}

/** The name of the kind of sample. */
export function samplingName(sampling: SamplingKind, language: ChartLanguage): string {
  return names[language][sampling]
}
