import type { Message, Messages, TextSet } from '../../src/texts/index.js';

const accents: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö', r: 'ŕ', s: 'š', t: 'ţ', u: 'ü', w: 'ŵ', y: 'ý', z: 'ž',
}; // prettier-ignore

const modules = import.meta.glob<Record<string, unknown>>(['../../src/**/texts.ts', '../../src/**/*Texts.ts'], { eager: true });

/** All texts with accents, longer by a third and in brackets: what stays plain is hard-coded, what has no bracket at its end is cut off. */
export const pseudoMessages: Messages = Object.fromEntries(
  Object.values(modules)
    .flatMap((module) => Object.values(module).filter(isTextSet))
    .flatMap(({ folder, english }) => Object.entries(english).map(([name, message]) => [`${folder}.${name}`, pseudo(message)])),
);

function isTextSet(value: unknown): value is TextSet {
  return typeof value === 'object' && value !== null && 'english' in value;
}

function pseudo(message: Message): Message {
  if (typeof message !== 'string')
    return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, longer(text)])) as Message;
  return longer(message);
}

function longer(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 === 1 ? part : Array.from(part, (sign) => accents[sign] ?? sign).join('')));
  return `[${accented.join('')}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}
