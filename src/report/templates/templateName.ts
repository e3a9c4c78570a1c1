import { textsOf, type Locale } from '../../texts/index.js';
import type { ReportTemplate } from './template.js';
import { templateTexts } from './texts.js';

/** What a template that comes with the library is called, and the sentence about it. */
export function templateName(
  name: 'empty' | 'sweepSummary' | 'modelCard' | 'ablation',
  locale?: Locale,
): Pick<ReportTemplate, 'title' | 'about'> {
  const t = textsOf(templateTexts, locale);
  return { title: t(name), about: t(`${name}About`) };
}
