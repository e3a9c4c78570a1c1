import { formatAgo, formatMoment } from '../../src/theme/index.js';
import type { ListedProject } from '../listedProject.js';
import { formatBytes } from './formatBytes.js';

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
  const running = byState['running'] ?? 0;
  return (
    <tr>
      <th scope="row">
        <a href={`#/${encodeURIComponent(id)}`} title={activityText(lastActivity)}>
          <bdi>{name}</bdi>
        </a>
        {ambiguous && <small>{id}</small>}
      </th>
      <td>
        {runs.toLocaleString('en-US')}
        {running > 0 && <small className="app-running">{running.toLocaleString('en-US')} running</small>}
      </td>
      <td>
        {lastActivity === null ? 'unknown' : <time dateTime={new Date(lastActivity).toISOString()}>{formatAgo(lastActivity, now)}</time>}
      </td>
      <td>{formatBytes(bytes)}</td>
    </tr>
  );
}

function activityText(moment: number | null): string {
  return moment === null ? 'No run says when it began.' : `Last activity: ${formatMoment(moment)}`;
}
