import { Menu } from '@base-ui/react/menu';
import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { addColumn, columnAround, removeColumn, setColumnWidth } from '../commands/columnCommands.js';

/** What can be done with the columns that a block is, or stands in. */
export function ColumnItems({ editor, at, node }: { editor: Editor; at: number; node: Node }) {
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
        Add a column
      </Menu.Item>
      {column && (
        <>
          <Menu.Item className="rf-menu-item" onClick={run((tr) => setColumnWidth(tr, column, 1.5))}>
            Widen this column
          </Menu.Item>
          <Menu.Item className="rf-menu-item" onClick={run((tr) => setColumnWidth(tr, column, 1 / 1.5))}>
            Narrow this column
          </Menu.Item>
          <Menu.Item className="rf-menu-item" onClick={run((tr) => removeColumn(tr, columns, column))}>
            Remove this column
          </Menu.Item>
        </>
      )}
    </>
  );
}
