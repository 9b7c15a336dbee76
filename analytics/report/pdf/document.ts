import type PDFDocument from 'pdfkit'

/** A PDFKit document. */
export type Document = InstanceType<typeof PDFDocument>
