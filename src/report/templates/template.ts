import type { Catalog } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import type { ReportDocument } from '../document/report.js';

/** What a new report can start as. */
export interface ReportTemplate {
  id: string;
  title: string;
  /** A sentence for those who choose one. */
  about: string;
  /** A report about a project. Pure: what it has depends on what the project holds; of a project that is not known yet (no catalog), on nothing. Its words are in the language of the locale; default English. */
  create: (catalog: Catalog | undefined, project: string, locale?: Locale) => ReportDocument;
  /** What it is called in a language. Default: `title` and `about` in all. */
  named?: ((locale: Locale) => Pick<ReportTemplate, 'title' | 'about'>) | undefined;
}
