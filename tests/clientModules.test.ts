import { expect, test } from 'vitest';
import { clientModules } from '../scripts/clientModules.ts';

const marked = (modules: Record<string, string>): string[] => [...clientModules(new Map(Object.entries(modules)))].toSorted();

test('who imports React, or what is made with it, belongs to the client', () => {
  expect(
    marked({
      'a.js': `import { useState } from 'react';\nexport const a = useState;`,
      'b.js': `import { jsx as _jsx } from "react/jsx-runtime";\nexport const b = _jsx;`,
      'c.js': `import { Menu } from '@base-ui/react/menu';\nexport const c = Menu;`,
      'd.js': `import { reactive } from 'reactive';\nexport const d = reactive;`,
    }),
  ).toEqual(['a.js', 'b.js', 'c.js']);
});

test('who imports a name that the client declares belongs to it as well, through whatever hands the name on', () => {
  const modules = {
    'ui/button.js': `import { useState } from 'react';\nexport function Button() { return useState; }`,
    'ui/format.js': `export function format(x) { return x; }`,
    'ui/index.js': `// Names.\nexport * from './format.js';\nexport { Button as RoundButton } from './button.js';`,
    'kinds/kind.js': `import { RoundButton, format } from '../ui/index.js';\nexport const kind = [RoundButton, format];`,
    'kinds/text.js': `import { format } from '../ui/index.js';\nexport const text = format(1);`,
    'kinds/later.js': `export const later = () => import('./kind.js');`,
    'kinds/list.js': `import { kind } from './kind.js';\nexport const list = [kind];`,
  };
  expect(marked(modules)).toEqual(['kinds/kind.js', 'kinds/list.js', 'ui/button.js']);
});
