import PDFDocument from 'pdfkit'
import type { Report } from '../model/model.ts'
import { drawAnnexHead } from './annex.ts'
import { drawBlocks } from './blocks.ts'
import { drawContents, reserveContents } from './contents.ts'
import { drawDecreeHead } from './decree-head.ts'
import type { Document } from './document.ts'
import { type Fonts, registerFonts } from './fonts.ts'
import { gatherBytes } from './gather-bytes.ts'
import { frames } from './page.ts'
import { type Sheet, startPage } from './sheet.ts'
import { drawSignature, signatureHeight } from './signature.ts'
import { drawTitle } from './title.ts'

/**
 * Draws a report as a tagged PDF on A4, laid out after Decree 30/2020/NĐ-CP. The same report and the same
 * `createdAt` give the same bytes, so that a published file can be checked by its hash.
 * @param options.fonts the four faces of a Times-metric family, as TrueType bytes
 */
export async function renderPdf(
  report: Report,
  { fonts, createdAt }: { fonts: Fonts; createdAt: Date },
): Promise<Uint8Array> {
  const doc = openDocument(report, createdAt)
  const bytes = gatherBytes(doc)
  registerFonts(doc, fonts)
  await drawReport(doc, report)
  doc.end()
  return bytes
}

function openDocument(report: Report, createdAt: Date): Document {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // The first page stays open for the table of contents.
    bufferPages: true,
    // None: PDFKit would otherwise open Helvetica, which has no Vietnamese letters.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: report.language === 'vi' ? 'vi-VN' : 'en-GB',
    displayTitle: true,
    info: {
      Title: [report.title, ...report.subtitle].join(' - ').normalize('NFC'),
      Author: report.head.issuingAgency.normalize('NFC'),
      Creator: 'Hài Lòng',
      Producer: 'PDFKit',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
}

async function drawReport(doc: Document, report: Report): Promise<void> {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const frame = frames.portrait
  const sheet: Sheet = {
    doc,
    root,
    report,
    frame,
    pages: 0,
    y: 0,
    contents: [],
    layouts: new WeakMap(),
    chapter: null,
  }
  startPage(sheet, 'portrait')
  drawDecreeHead(sheet, report.head)
  drawTitle(sheet, report)
  const contents = reserveContents(sheet, report)
  // A signature must not stand on a page without any of the text it signs.
  await drawBlocks(sheet, report.blocks, signatureHeight(report))
  drawSignature(sheet, report.signature, report.recipients)
  for (const annex of report.annexes) {
    drawAnnexHead(sheet, annex)
    await drawBlocks(sheet, annex.blocks, 0)
  }
  // Its numbers are known only now.
  if (contents) drawContents(sheet, contents)
}
