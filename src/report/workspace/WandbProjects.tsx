import type { ProjectSummary } from '../../engine/index.js';
import { Sentence, useTexts } from '../../react/index.js';
import type { WandbProject } from '../wandb/index.js';
import { wandbTexts } from './wandbTexts.js';

export interface WandbProjectsProps {
  /** Those that the spec names. */
  named: readonly WandbProject[];
  /** Those that there are here. */
  projects: readonly Pick<ProjectSummary, 'id' | 'name'>[];
  /** Ids of ours by W&B’s names, `entity/project`. */
  chosen: Readonly<Record<string, string>>;
  onChoose: (chosen: Readonly<Record<string, string>>) => void;
}

/** Asks which of our projects holds the runs of each project that a spec names. */
export function WandbProjects({ named, projects, chosen, onChoose }: WandbProjectsProps) {
  const t = useTexts(wandbTexts);
  if (projects.length === 0) return null;
  return named.map((project) => {
    const key = projectKey(project);
    return (
      <label key={key} className="rf-wandb-project">
        <span>
          <Sentence parts={t.parts('runsIn', { project: <bdi key="project">{project.entity ? key : project.name}</bdi> })} />
        </span>
        <select
          className="rf-select"
          value={chosen[key] ?? project.name}
          onChange={({ target }) => onChoose({ ...chosen, [key]: target.value })}
        >
          {projects.every(({ id }) => id !== project.name) && <option value={project.name}>{t('noneOf', { name: project.name })}</option>}
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  });
}

/** A project as an import looks it up. */
export function projectKey({ name, entity }: WandbProject): string {
  return `${entity}/${name}`;
}
