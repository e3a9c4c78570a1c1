import { ContextMenu } from '@base-ui/react/context-menu';
import { useEffect } from 'react';
import type { RunSet } from '../model/index.js';
import { useRunfolio, useTexts, useTheme } from '../react/index.js';
import { colorCount, runColor } from '../theme/index.js';
import type { MenuHandlers, MenuPlace } from './useMenuPlace.js';
import type { RowChoice } from './useRowChoice.js';
import type { LoadedRun } from './cells.js';
import { menuTexts } from './menuTexts.js';
import { dashboardTexts } from './texts.js';
import { colorRun, hidesSome, setBaseline, showAll, soloRun, toggleRun, visibilityOf } from './runVisibility.js';

export interface WholeRunMenuProps {
  runSet: RunSet;
  onRunSet: (set: RunSet) => void;
  choice: RowChoice;
  /** The run it is about; undefined: all of them. */
  run: LoadedRun | undefined;
  colorOf: (run: LoadedRun) => string;
  /** Gets what it does with what happens where it opens. */
  onMenu: MenuPlace['onMenu'];
}

/** The menu of a run. It opens on a place that was there before it, which hands on what happens there. */
export function WholeRunMenu({ runSet, onRunSet, choice, run, colorOf, onMenu }: WholeRunMenuProps) {
  const { root } = useRunfolio();
  const t = useTexts(menuTexts);
  const list = useTexts(dashboardTexts);
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={(props) => <HandedOn props={props} onMenu={onMenu} />} />
      <ContextMenu.Portal container={root}>
        <ContextMenu.Positioner className="rf-floating" collisionPadding={8}>
          <ContextMenu.Popup className="rf-popup rf-menu" aria-label={run ? t('runMenu', { name: run.name }) : list('runs')}>
            {run && <RunItems runSet={runSet} onRunSet={onRunSet} choice={choice} run={run} color={colorOf(run)} />}
            <ContextMenu.Item className="rf-menu-item" disabled={!hidesSome(runSet)} onClick={() => onRunSet(showAll(runSet))}>
              {t('showAllRuns')}
            </ContextMenu.Item>
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function HandedOn({ props, onMenu }: { props: MenuHandlers } & Pick<WholeRunMenuProps, 'onMenu'>) {
  // After all of the menu is mounted.
  useEffect(() => onMenu(props));
  useEffect(() => () => onMenu(undefined), [onMenu]);
  return null;
}

interface RunItemsProps extends Pick<WholeRunMenuProps, 'runSet' | 'onRunSet' | 'choice'> {
  run: LoadedRun;
  color: string;
}

function RunItems({ runSet, onRunSet, choice, run, color }: RunItemsProps) {
  const t = useTexts(menuTexts);
  return (
    <>
      <div className="rf-menu-head rf-ellipsis">
        <span className="rf-dot" style={{ color }} /> <bdi>{run.name}</bdi>
      </div>
      <ContextMenu.Item className="rf-menu-item" onClick={() => onRunSet(toggleRun(runSet, run.id))}>
        {t(visibilityOf(runSet)(run.id) ? 'hideInPanels' : 'showInPanels')}
      </ContextMenu.Item>
      <ContextMenu.Item className="rf-menu-item" onClick={() => onRunSet(soloRun(runSet, run.id))}>
        {t('showAlone')} <kbd>{t('altClick')}</kbd>
      </ContextMenu.Item>
      <ContextMenu.Item className="rf-menu-item" onClick={() => choice.toggle(run.id)}>
        {t(choice.runs.has(run.id) ? 'selectNoMore' : 'select')} <kbd>{t('ctrlClick')}</kbd>
      </ContextMenu.Item>
      <ContextMenu.Item className="rf-menu-item" onClick={() => onRunSet(setBaseline(runSet, run.id))}>
        {t(runSet.baseline === run.id ? 'baselineNoMore' : 'setBaseline')}
      </ContextMenu.Item>
      <ContextMenu.Item className="rf-menu-item" onClick={() => void navigator.clipboard?.writeText(run.id)}>
        {t('copyId')}
      </ContextMenu.Item>
      <ColorItems runSet={runSet} onRunSet={onRunSet} run={run} color={color} />
      <ContextMenu.Separator className="rf-menu-line" />
    </>
  );
}

const swatches = 10;

function ColorItems({ runSet, onRunSet, run, color }: Omit<RunItemsProps, 'choice'>) {
  const t = useTexts(menuTexts);
  const theme = useTheme();
  return (
    <ContextMenu.Group className="rf-swatches" aria-label={t('colour')}>
      {Array.from({ length: Math.min(swatches, colorCount(theme)) }, (_, i) => runColor(i, theme)).map((swatch, i) => (
        <ContextMenu.Item
          key={swatch}
          className={swatch === color ? 'rf-swatch-item rf-active' : 'rf-swatch-item'}
          aria-label={t('colourNumber', { n: i + 1 })}
          style={{ color: swatch }}
          onClick={() => onRunSet(colorRun(runSet, run.id, run.index % swatches === i ? undefined : swatch))}
        >
          <span className="rf-dot" />
        </ContextMenu.Item>
      ))}
    </ContextMenu.Group>
  );
}
