import { useState } from 'react';
import type { ApiItem } from '../../../scripts/docs/readApi.js';

/** An exported name with its sentence; opened, also its type or its fields. */
export function ApiItemView({ item, open }: { item: ApiItem; open: boolean }) {
  const [opened, setOpened] = useState(false);
  const shown = open || opened;
  return (
    <details open={shown} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <code>{item.kind === 'component' ? `<${item.name}>` : item.name}</code> <Prose text={item.about} />
      </summary>
      {shown && item.text !== undefined && <pre>{item.text}</pre>}
      {shown && item.members.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{item.kind === 'component' ? 'Prop' : 'Field'}</th>
              <th scope="col">Type</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {item.members.map(({ name, type, optional, about }) => (
              <tr key={name}>
                <td>
                  <code>{optional ? `${name}?` : name}</code>
                </td>
                <td>
                  <code>{type}</code>
                </td>
                <td>
                  <Prose text={about} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

/** A sentence whose `code` is code. */
function Prose({ text }: { text: string }) {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}
