import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ContentState, ElementContent, ElementShell } from '../elementContent.js';
import { ElementRoot } from './ElementRoot.js';
import type { CommonConfig } from './readCommon.js';

/** What an element was given, read: what it shows, or what is wrong. */
export type ReadContent<Config> = { config: Config } | { problems: readonly string[] };

export interface ReactContent<Config extends CommonConfig> {
  styles: readonly string[];
  /** Pure. */
  read: (state: ContentState) => ReadContent<Config>;
  /** Draws it, below a provider. */
  draw: (config: Config, shell: ElementShell) => ReactNode;
}

/** Content of an element that React draws. What is not valid is said in its place; what was drawn before comes back with the next valid state. */
export function mountContent<Config extends CommonConfig>({ styles, read, draw }: ReactContent<Config>): ElementContent {
  const mount: ElementContent['mount'] = (shell, first) => {
    shell.adopt(styles);
    const root = createRoot(shell.container);
    const update = (state: ContentState): void => {
      const content = read(state);
      if ('problems' in content) {
        shell.dress(state.look);
        return shell.refuse(content.problems);
      }
      const { config } = content;
      shell.resume();
      shell.dress(config.look);
      root.render(
        <ElementRoot config={config} shell={shell}>
          {draw(config, shell)}
        </ElementRoot>,
      );
    };
    update(first);
    return { update, unmount: () => root.unmount() };
  };
  return { mount };
}
