import PDFDocument from 'pdfkit';
import { WINDOW_DAYS } from '../figures/figures.js';
import { count, keyFigures, money, type BillingReport } from './billing-report.js';

const INK = '#17252b';
const SOFT = '#5b6b72';
const LINE = '#d5dde0';
const ACCENT = '#0c6480';
const LEFT = 48;
const RIGHT = 564;
const BOTTOM = 720;
/** Between two columns. */
const GAP = 8;

interface Column {
  readonly head: string;
  readonly width: number;
  readonly right?: boolean;
}

/** The report as a PDF (US Letter): money right-aligned, every rate with its fraction, pages numbered. */
export async function billingPdf(report: BillingReport): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: 48, bottom: 36, left: LEFT, right: 48 },
    bufferPages: true,
    info: {
      Title: `Billing report, ${report.day}`,
      Author: report.practiceName,
      CreationDate: report.renderedAt,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  const page = new Page(doc);
  head(doc, report);
  figures(doc, report);
  dayTable(page, report);
  ageingTable(page, report);
  payerTable(page, report);
  denialTable(page, report);
  numberPages(doc, report);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Writes tables down a page and begins the next one where they do not fit. */
class Page {
  constructor(readonly doc: PDFKit.PDFDocument) {}

  heading(title: string, note: string): void {
    const { doc } = this;
    if (doc.y > BOTTOM - 90) doc.addPage();
    doc.y += 18;
    const y = doc.y;
    doc
      .font('Helvetica-Bold')
      .fontSize(12)
      .fillColor(INK)
      .text(title, LEFT, y, { continued: true });
    doc.font('Helvetica').fontSize(9).fillColor(SOFT).text(`   ${note}`);
    doc.y += 6;
  }

  table(
    columns: readonly Column[],
    rows: readonly (readonly string[])[],
    total?: readonly string[],
  ): void {
    this.row(
      columns,
      columns.map(({ head }) => head),
      'head',
    );
    for (const row of rows) {
      if (this.doc.y > BOTTOM) {
        this.doc.addPage();
        this.row(
          columns,
          columns.map(({ head }) => head),
          'head',
        );
      }
      this.row(columns, row, 'body');
    }
    if (total) this.row(columns, total, 'total');
  }

  private row(
    columns: readonly Column[],
    cells: readonly string[],
    kind: 'head' | 'body' | 'total',
  ): void {
    const { doc } = this;
    const y = doc.y;
    doc
      .font(kind === 'total' ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(kind === 'head' ? 8 : 9.5)
      .fillColor(kind === 'head' ? SOFT : INK);
    let x = LEFT;
    columns.forEach(({ width, right }, i) => {
      doc.text(cells[i] ?? '', right ? x + GAP : x, y + 4, {
        width: width - GAP,
        height: 12,
        align: right ? 'right' : 'left',
        ellipsis: true,
      });
      x += width;
    });
    doc.y = y + 18;
    doc.moveTo(LEFT, doc.y).lineTo(RIGHT, doc.y).lineWidth(0.5).strokeColor(LINE).stroke();
  }
}

function head(doc: PDFKit.PDFDocument, { practiceName, day }: BillingReport): void {
  doc.font('Helvetica-Bold').fontSize(20).fillColor(INK).text('Billing report', LEFT, 48);
  doc
    .font('Helvetica')
    .fontSize(11)
    .fillColor(SOFT)
    .text(`${practiceName}, ${longDay(day)}`);
  doc.y += 12;
}

function figures(doc: PDFKit.PDFDocument, report: BillingReport): void {
  const list = keyFigures(report);
  const y = doc.y;
  const width = (RIGHT - LEFT) / list.length;
  doc
    .rect(LEFT, y, RIGHT - LEFT, 66)
    .lineWidth(0.75)
    .strokeColor(LINE)
    .stroke();
  list.forEach(({ name, value, parts }, i) => {
    const x = LEFT + i * width;
    if (i > 0)
      doc
        .moveTo(x, y)
        .lineTo(x, y + 66)
        .stroke();
    const box = { width: width - 14, lineBreak: true };
    doc
      .font('Helvetica')
      .fontSize(8)
      .fillColor(SOFT)
      .text(name, x + 7, y + 8, box);
    doc
      .font('Helvetica-Bold')
      .fontSize(15)
      .fillColor(ACCENT)
      .text(value, x + 7, y + 20, box);
    doc
      .font('Helvetica')
      .fontSize(7)
      .fillColor(SOFT)
      .text(parts, x + 7, y + 42, box);
  });
  doc.y = y + 66;
}

function dayTable(page: Page, { week }: BillingReport): void {
  page.heading('The day', 'and the seven days that end with it');
  const columns = [
    { head: 'Day', width: 90 },
    { head: 'New claims', width: 60, right: true },
    { head: 'Sent', width: 45, right: true },
    { head: 'Decided', width: 50, right: true },
    { head: 'Refused', width: 50, right: true },
    { head: 'Charged', width: 75, right: true },
    { head: 'Paid', width: 75, right: true },
    { head: 'Written off', width: 71, right: true },
  ];
  const cells = (name: string, d: (typeof week)['total']): string[] => [
    name,
    count(d.claimsCreated),
    count(d.claimsSubmitted),
    count(d.claimsDecided),
    count(d.claimsDenied),
    money(d.chargedCents),
    money(d.paidCents),
    money(d.writtenOffCents),
  ];
  page.table(
    columns,
    week.days.map((d) => cells(shortDay(d.day), d)),
    cells('Seven days', week.total),
  );
}

function ageingTable(page: Page, { summary: { ageing } }: BillingReport): void {
  page.heading(
    `${money(ageing.totalCents)} is owed`,
    'by age since the visit, at the end of the day',
  );
  const columns = [
    { head: 'Days', width: 116 },
    { head: 'Claims', width: 80, right: true },
    { head: 'By payers', width: 110, right: true },
    { head: 'By patients', width: 110, right: true },
    { head: 'Together', width: 100, right: true },
  ];
  page.table(
    columns,
    ageing.buckets.map((b) => [
      b.bucket === 'over-120' ? 'Over 120' : b.bucket.replace('-', ' to '),
      count(b.claims),
      money(b.payerCents),
      money(b.patientCents),
      money(b.totalCents),
    ]),
    [
      'All',
      count(ageing.buckets.reduce((n, b) => n + b.claims, 0)),
      money(ageing.payerCents),
      money(ageing.patientCents),
      money(ageing.totalCents),
    ],
  );
}

function payerTable(page: Page, { summary: { ageing } }: BillingReport): void {
  if (ageing.payers.length === 0) return;
  page.heading('Who owes', 'by payer, patients’ shares included');
  const columns = [
    { head: 'Payer', width: 104 },
    ...['0 to 30', '31 to 60', '61 to 90', '91 to 120', 'Over 120'].map((name) => ({
      head: name,
      width: 67,
      right: true,
    })),
    { head: 'Together', width: 77, right: true },
  ];
  page.table(
    columns,
    ageing.payers.map((p) => [p.payerName, ...p.byBucket.map(money), money(p.totalCents)]),
  );
}

function denialTable(page: Page, { summary: { denialCauses } }: BillingReport): void {
  if (denialCauses.length === 0) return;
  page.heading('Why payers refused', `denials opened in ${WINDOW_DAYS} days`);
  const columns = [
    { head: 'Cause', width: 236 },
    { head: 'Denials', width: 80, right: true },
    { head: 'Share', width: 80, right: true },
    { head: 'At stake', width: 120, right: true },
  ];
  page.table(
    columns,
    denialCauses.map((c) => [
      capital(c.category.replaceAll('-', ' ')),
      count(c.denials),
      `${(c.share * 100).toFixed(1)}%`,
      money(c.atStakeCents),
    ]),
  );
}

function numberPages(
  doc: PDFKit.PDFDocument,
  { practiceName, day, renderedAt }: BillingReport,
): void {
  const { count: pages } = doc.bufferedPageRange();
  for (let i = 0; i < pages; i++) {
    doc.switchToPage(i);
    // Below the bottom margin text would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.font('Helvetica').fontSize(8).fillColor(SOFT);
    const made = renderedAt.toISOString().slice(0, 16).replace('T', ' ');
    doc.text(`${practiceName}, ${day}. Made ${made} UTC by Millrace.`, LEFT, 756, {
      lineBreak: false,
    });
    doc.text(`Page ${i + 1} of ${pages}`, LEFT, 756, { width: RIGHT - LEFT, align: 'right' });
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function longDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function shortDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
