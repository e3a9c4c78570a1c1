import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const source = new URL('../src/', import.meta.url);

/** What React 19 has and React 18 has not, by what is said of it. */
const unknownTo18: Readonly<Record<string, RegExp>> = {
  'a context is no component: <Context.Provider>': /<\w*Context(?:>| value)/,
  'an import that React 18 lacks':
    /import [^;]*\b(?:use|useActionState|useOptimistic|useEffectEvent|Activity|ViewTransition|useFormStatus)\b[^;]* from 'react(?:-dom)?'/,
  'inert is set on the element, not by JSX': /<\w[^>]*\sinert(?:[\s=>]|$)/m,
  'useLayoutEffect warns on servers: useBeforePaint': /^import [^;]*\buseLayoutEffect\b[^;]* from 'react'/m,
  'a ref is no prop: forwardRef': /\{[^{}()]*\bref\b[^{}()]*\}: \w+Props/,
  'a ref callback gives nothing back': /\bref=\{\([^)]*\) => \(\) =>/,
  'a title, link or meta is not moved to the head': /<(?:link|meta)\s[^>]*>/,
  'an event that React 18 does not know': /\bon(?:ScrollEnd|BeforeToggle|TransitionRun|TransitionStart|TransitionCancel)=/,
  'an attribute that React 18 does not know': /\b(?:popoverTarget|fetchPriority)=/,
  'an action is no function': /<(?:form|button)[^>]*\b(?:formAction|action)=\{/,
};

test('nothing that React 18 lacks is used', async () => {
  // Except for those that write whole pages as text.
  const files = (await readdir(source, { recursive: true })).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|Static/.test(file));
  const found: string[] = [];
  for (const file of files) {
    if (file.endsWith('useBeforePaint.ts')) continue;
    const text = (await readFile(new URL(file, source), 'utf8')).replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
    for (const [why, pattern] of Object.entries(unknownTo18))
      if (pattern.test(text)) found.push(`${file}: ${why}: ${pattern.exec(text)?.[0]}`);
  }
  expect(found).toEqual([]);
});

test.each([
  ['<MyContext value={1}>', 0],
  [`import { use, useState } from 'react';`, 1],
  ['<div className="a" inert aria-hidden>', 2],
  ['<link rel="icon" href="a">', 6],
])('%s is found', (text, index) => {
  expect(Object.values(unknownTo18)[index]!.test(text)).toBe(true);
});
