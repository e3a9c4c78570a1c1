import { textsOf, type Locale } from '../../src/texts/index.js';
import { formatAgo, formatMoment, formatStep } from '../../src/theme/index.js';
import type { ListedProject } from '../listedProject.js';
import { formatBytes } from './formatBytes.js';
import { useAppTexts, useLanguage } from './language/languageContext.js';
import { appTexts } from './texts.js';

export interface ProjectRowProps {
  project: ListedProject;
  /** Whether another project has the same name, so that only its id tells it apart. */
  ambiguous: boolean;
  /** The moment that "3 hours ago" counts from: ms since 1970. */
  now: number;
}

/** One project of the list. Its link covers the whole row. */
export function ProjectRow({ project, ambiguous, now }: ProjectRowProps) {
  const { id, name, runs, byState, lastActivity, bytes } = project;
  const t = useAppTexts();
  const { locale } = useLanguage();
  const running = byState['running'] ?? 0;
  return (
    <tr>
      <th scope="row">
        <a href={`#/${encodeURIComponent(id)}`} title={activityText(lastActivity, locale)}>
          <bdi>{name}</bdi>
        </a>
        {ambiguous && <small>{id}</small>}
      </th>
      <td>
        {formatStep(runs, locale)}
        {running > 0 && <small className="app-running">{t('running', { count: running })}</small>}
      </td>
      <td>
        {lastActivity === null ? (
          t('unknown')
        ) : (
          <time dateTime={new Date(lastActivity).toISOString()}>{formatAgo(lastActivity, now, locale)}</time>
        )}
      </td>
      <td>{formatBytes(bytes, locale)}</td>
    </tr>
  );
}

function activityText(moment: number | null, locale: Locale): string {
  const t = textsOf(appTexts, locale);
  return moment === null ? t('noBeginning') : t('activityAt', { moment: formatMoment(moment, locale) });
}
