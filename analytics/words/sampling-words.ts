import type { ChartLanguage } from '../charts/estimate.ts'
import { dayShort } from '../charts/format.ts'

/** How respondents came about. */
export type SamplingKind = 'self_selected' | 'probability' | 'census'

/** How a survey chose its respondents, and which channels open to all brought responses all the same. */
export interface SurveyDesign {
  title: string
  titleEn: string | null
  design: {
    sampling: SamplingKind
    frame: string | null
    /** YYYY-MM-DD */
    frameOn: string | null
    drawnBy: string | null
    openChannels: readonly string[]
  }
}

const sentences: Record<ChartLanguage, Record<SamplingKind, string>> = {
  vi: {
    self_selected:
      'Người trả lời tự chọn tham gia, không phải mẫu ngẫu nhiên: khoảng 95 % cho biết số liệu chính xác đến đâu theo số phiếu đã có, không phải sai số so với mọi người dân.',
    probability:
      'Người trả lời được rút ngẫu nhiên từ danh sách: khoảng 95 % là biên sai số so với mọi người trong danh sách, nếu các đơn vị được rút theo cùng một tỷ lệ và người không trả lời không khác người trả lời.',
    census:
      'Mọi người trong danh sách đều được hỏi: khoảng 95 % cho biết số liệu dao động đến đâu do ngẫu nhiên, không phải sai số chọn mẫu.',
  },
  en: {
    self_selected:
      'Respondents chose to take part, so this is not a probability sample: the 95% interval says how exact the number of responses makes the figures; it is no margin of error for all citizens.',
    probability:
      'Respondents were drawn at random from a list: the 95% interval is the margin of error against all on the list, provided that units were drawn at one rate and those who did not answer are like those who did.',
    census:
      'Everybody on the list was asked: the 95% interval says how far chance moves the figures; it is no sampling error.',
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

/**
 * One text for each survey that chose whom it asked: from which list, and whether channels open to all take the claim
 * away again. Empty where all respondents chose themselves.
 */
export function designSentences(surveys: readonly SurveyDesign[], language: ChartLanguage): string[] {
  return surveys.flatMap(({ title, titleEn, design }) => {
    const { sampling, frame, frameOn, drawnBy, openChannels } = design
    if (sampling === 'self_selected' || !frame || !frameOn || !drawnBy) return []
    const words = designWords[language]
    const name = language === 'en' ? (titleEn ?? title) : title
    const told = words[sampling](name, frame, dayShort(frameOn), drawnBy)
    if (openChannels.length === 0) return [told]
    const channels = openChannels.map((channel) => words.channels[channel] ?? channel)
    return [`${told} ${words.mixed(channels.join(', '))}`]
  })
}

type Told = (survey: string, frame: string, day: string, drawnBy: string) => string

interface DesignWords {
  probability: Told
  census: Told
  mixed: (channels: string) => string
  channels: Record<string, string>
}

const designWords: Record<ChartLanguage, DesignWords> = {
  vi: {
    probability: (survey, frame, day, drawnBy) =>
      `Đợt “${survey}”: mẫu rút từ ${frame} (danh sách ngày ${day}; rút mẫu: ${drawnBy}).`,
    census: (survey, frame, day, drawnBy) =>
      `Đợt “${survey}”: hỏi mọi người trong ${frame} (danh sách ngày ${day}; lập danh sách: ${drawnBy}).`,
    mixed: (channels) =>
      `Đợt này còn có phiếu từ kênh mở (${channels}), nơi người trả lời tự chọn; vì vậy số liệu được coi là của mẫu tự chọn.`,
    channels: { tablet: 'máy tính bảng', qr: 'mã QR, đường liên kết', other: 'kênh khác' },
  },
  en: {
    probability: (survey, frame, day, drawnBy) =>
      `Survey “${survey}”: sample drawn from ${frame} (list of ${day}; drawn by ${drawnBy}).`,
    census: (survey, frame, day, drawnBy) =>
      `Survey “${survey}”: everybody asked in ${frame} (list of ${day}; made by ${drawnBy}).`,
    mixed: (channels) =>
      `It also has responses from channels open to all (${channels}), where respondents choose themselves; so its figures count as those of a self-selected sample.`,
    channels: { tablet: 'tablets', qr: 'QR codes and links', other: 'other channels' },
  },
}
