import { Menu } from '@base-ui/react/menu';
import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useTexts } from '../../../react/index.js';
import { addColumn, columnAround, removeColumn, setColumnWidth } from '../commands/columnCommands.js';
import { menuTexts } from './menuTexts.js';

/** What can be done with the columns that a block is, or stands in. */
export function ColumnItems({ editor, at, node }: { editor: Editor; at: number; node: Node }) {
  const t = useTexts(menuTexts);
  const around = columnAround(editor.state.doc, at, node);
  if (!around) return null;
  const run = (command: (tr: typeof editor.state.tr) => boolean) => () => {
    editor.commands.command(({ tr }) => command(tr));
  };
  const { columns, column } = around;
  return (
    <>
      <div className="rf-menu-line" />
      <Menu.Item
        className="rf-menu-item"
        disabled={columns.node.childCount >= 12}
        onClick={run((tr) => addColumn(tr, columns, column?.index))}
      >
        {t('addColumn')}
      </Menu.Item>
      {column && (
        <>
          <Menu.Item className="rf-menu-item" onClick={run((tr) => setColumnWidth(tr, column, 1.5))}>
            {t('widenColumn')}
          </Menu.Item>
          <Menu.Item className="rf-menu-item" onClick={run((tr) => setColumnWidth(tr, column, 1 / 1.5))}>
            {t('narrowColumn')}
          </Menu.Item>
          <Menu.Item className="rf-menu-item" onClick={run((tr) => removeColumn(tr, columns, column))}>
            {t('removeColumn')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
