import { frameShowSchema, type FrameShow } from '../../../src/embed/frame/index.js';
import { RunfolioError, type Theme } from '../../../src/index.js';

/** What the address of a page for frames asks for. */
export interface EmbedAddress {
  /** Undefined: what the token of the page around shows. */
  show: FrameShow | undefined;
  theme: Theme | undefined;
  /** BCP 47: what the page speaks until the page around says otherwise. Undefined: English. */
  lang: string | undefined;
  /** CSS pixels of a panel that is as high as it likes. */
  height: number;
  /** Folders of exports, where there is no server. */
  exports: readonly string[];
}

const panelHeight = 320;

/**
 * Reads `/embed/report/ID`, `/embed/panel/PROJECT` or `/embed/project/PROJECT`, or on a static host the same as `#report=`, `#panel=` with `project=`, `#project=`. Behind `#` may
 * stand `panel` (its settings as JSON), `panels` (ids in a report), `theme`, `lang`, `height` and `exports` (folders, one `exports` for each). Throws `bad-input` for what cannot be shown.
 */
export function embedAddress({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): EmbedAddress {
  const options = new URLSearchParams(hash.replace(/^#(?:\/embed\/)?\??/, ''));
  const [, kind, name] = /\/embed\/(report|panel|project)\/([^/]+)$/.exec(pathname) ?? [];
  const target = name === undefined ? undefined : decodeURIComponent(name);
  const theme = options.get('theme');
  const height = Number(options.get('height') ?? panelHeight);
  return {
    show: shownBy(kind, target, options),
    theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : undefined,
    lang: options.get('lang') ?? undefined,
    height: height >= 80 && height <= 4000 ? height : panelHeight,
    exports: options.getAll('exports'),
  };
}

function shownBy(kind: string | undefined, target: string | undefined, options: URLSearchParams): FrameShow | undefined {
  const panel = options.get('panel');
  const project = kind === 'report' ? undefined : (target ?? options.get('project') ?? undefined);
  if (kind === 'report') return checked({ kind, report: target, ...listed(options.get('panels')) });
  if (project === undefined) return undefined;
  if (kind !== 'project' && panel !== null) return checked({ kind: 'panel', project, panel: jsonOf(panel) });
  if (kind === 'panel') throw new RunfolioError('bad-input', 'The address names no panel: its settings stand behind “#panel=”, as JSON.');
  return checked({ kind: 'project', project });
}

function listed(panels: string | null): { panels?: string[] } {
  return panels === null ? {} : { panels: panels.split(',') };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RunfolioError('bad-input', 'The settings of the panel in the address are no JSON.', { cause });
  }
}

function checked(value: unknown): FrameShow {
  const parsed = frameShowSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RunfolioError('bad-input', `The address cannot be shown: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}.`);
}
