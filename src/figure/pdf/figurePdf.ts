import type { Figure } from '../figureNode.js';
import { Inks } from '../inks.js';
import { pdfContent } from './pdfContent.js';
import { PdfDocument, pdfNumber, pdfText, type PdfRef } from './pdfDocument.js';
import { PdfResources } from './pdfResources.js';

export interface FigurePdfOptions {
  /** Millimetres of the width; the height follows. Default: 96 CSS pixels an inch. */
  widthMm?: number | undefined;
  /** Where the figure comes from, plain JSON: attached as `provenance.json`. */
  provenance?: object | undefined;
  signal: AbortSignal;
}

const pointsPerMm = 72 / 25.4;

/** A figure as a PDF of one page, of its size: vectors and text, in the standard fonts. */
export async function figurePdf(figure: Figure, { widthMm, provenance, signal }: FigurePdfOptions): Promise<Blob> {
  const file = new PdfDocument();
  const resources = new PdfResources(file, new Inks());
  const scale = widthMm === undefined ? 72 / 96 : (widthMm * pointsPerMm) / figure.width;
  const [width, height] = [figure.width * scale, figure.height * scale].map(pdfNumber);
  const content = `${pdfNumber(scale)} 0 0 ${pdfNumber(-scale)} 0 ${height} cm\n${pdfContent(figure.nodes, resources)}`;
  const stream = await file.addStream('', new TextEncoder().encode(content));
  signal.throwIfAborted();
  const used = await resources.write();
  signal.throwIfAborted();
  const pages = file.reserve();
  const page = file.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${width} ${height}] /Contents ${stream} /Resources << ${used} >> /Group << /S /Transparency /CS /DeviceRGB >> >>`,
  );
  file.add(`<< /Type /Pages /Kids [${page}] /Count 1 >>`, pages);
  const attached = provenance === undefined ? '' : await attachment(file, JSON.stringify(provenance));
  const catalog = file.add(`<< /Type /Catalog /Pages ${pages} ${attached} >>`);
  const info = file.add(`<< /Title ${pdfText(figure.title)} /Producer ${pdfText('runfolio')} >>`);
  return new Blob(file.finish(catalog, info), { type: 'application/pdf' });
}

/** The entries of the catalog that attach a file. */
async function attachment(file: PdfDocument, json: string): Promise<string> {
  const bytes = new TextEncoder().encode(json);
  const data: PdfRef = await file.addStream(`/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${bytes.length} >>`, bytes);
  const name = pdfText('provenance.json');
  const spec = file.add(`<< /Type /Filespec /F (provenance.json) /UF ${name} /AFRelationship /Data /EF << /F ${data} /UF ${data} >> >>`);
  return `/Names << /EmbeddedFiles << /Names [${name} ${spec}] >> >> /AF [${spec}]`;
}
