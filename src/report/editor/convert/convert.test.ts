import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../../../tests/support/arbitraryReport.js';
import { canonicalJson } from '../../../model/index.js';
import type { Block } from '../../document/block.js';
import { reportNodes } from '../schema/reportNodes.js';
import { tidyBlocks } from '../state/tidyBlocks.js';
import { BlockMemory } from './blockMemory.js';
import { documentToEditor } from './documentToEditor.js';
import { editorToDocument } from './editorToDocument.js';

const schema = getSchema(reportNodes());
const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) };

/** The tidier form of a document, written without the editor: texts whose neighbours differ, and nothing that is empty where one could not write in it. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const part = Object.fromEntries(Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, tidy(field)]])));
  const type = part['type'];
  if (type === 'list' && (part['items'] as unknown[]).length === 0) part['items'] = [{ content: [] }];
  if (Array.isArray(part['items']))
    part['items'] = (part['items'] as { content: unknown[] }[]).map((item) => ({ ...item, ...filled(item) }));
  if (type === 'quote' || type === 'callout') Object.assign(part, filled(part as { content: unknown[] }));
  if (Array.isArray(part['text']) && (type === 'paragraph' || type === 'heading')) part['text'] = joined(part['text'] as Run[]);
  if (type === 'table') return tidyTable(part as { align?: string[]; rows: Run[][][] });
  return part;
}

type Run = { type: string; text: string };

function filled({ content }: { content: unknown[] }): { content: unknown[] } {
  return { content: content.length > 0 ? content : [{ type: 'paragraph', text: [] }] };
}

function joined(text: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of text.filter(({ type, text: said }) => type !== 'text' || said !== '')) {
    const last = result.at(-1);
    const same = (a: Run, b: Run): boolean => canonicalJson({ ...a, text: '' }) === canonicalJson({ ...b, text: '' });
    if (last?.type === 'text' && run.type === 'text' && same(last, run)) result.splice(-1, 1, { ...last, text: last.text + run.text });
    else result.push(run);
  }
  return result;
}

function tidyTable({ align, rows, ...rest }: { align?: string[]; rows: Run[][][] }): object {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const kept = align?.slice(0, width) ?? [];
  return {
    ...rest,
    ...(kept.length > 0 ? { align: kept } : {}),
    rows: rows.map((row) => Array.from({ length: width }, (_, x) => joined(row[x] ?? []))),
  };
}

describe('blocks in the editor', () => {
  test('are the same blocks when nobody changed them, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryReport, ({ blocks }) => {
        const doc = documentToEditor(blocks, schema);
        doc.check();
        expect(canonicalJson(new BlockMemory(blocks, schema).read(doc))).toBe(canonicalJson(blocks));
      }),
      runs,
    );
  });

  test('say everything they said when they are read anew', () => {
    fc.assert(
      fc.property(arbitraryReport, ({ blocks }) => {
        expect(canonicalJson(editorToDocument(documentToEditor(blocks, schema)))).toBe(canonicalJson(tidy(blocks)));
      }),
      runs,
    );
  });

  test('keep fields that this version does not know, at all places', () => {
    const blocks = [
      {
        id: 'a',
        type: 'paragraph',
        mood: 1,
        text: [
          { type: 'text', text: 'x', lang: 'en' },
          { type: 'math', tex: 'y', size: 2 },
          { type: 'break', z: 0 },
        ],
      },
      {
        id: 'b',
        type: 'list',
        style: 'bullet',
        glyph: '→',
        items: [{ due: 'monday', content: [{ type: 'paragraph', id: 'odd', text: [] }] }],
      },
      { id: 'c', type: 'columns', gap: 3, columns: [{ tint: 'red', blocks: [{ id: 'd', type: 'divider', dashes: true }] }] },
      { id: 'e', type: 'code', text: 'f()', run: true },
      { id: 'f', type: 'image', src: 'asset:a', alt: '', crop: [1, 2] },
      { id: 'g', type: 'table', rows: [[[]]], zebra: true },
      { id: 'h', type: 'panel-grid', runSets: ['r'], panels: [], hiddenRunSets: [], gap: 1 },
    ] as unknown as Block[];
    expect(editorToDocument(documentToEditor(blocks, schema))).toEqual(blocks);
  });

  test('of an unknown type are kept to the byte after a change elsewhere', () => {
    fc.assert(
      fc.property(arbitraryReport, ({ blocks }) => {
        const memory = new BlockMemory(blocks, schema);
        const state = EditorState.create({ doc: documentToEditor(blocks, schema), schema, plugins: [tidyBlocks(() => 'fresh')] });
        const after = memory.read(state.apply(state.tr.insert(0, schema.node('paragraph', null, [schema.text('new')]))).doc);
        expect(after[0]).toEqual({ id: 'fresh', type: 'paragraph', text: [{ type: 'text', text: 'new' }] });
        if (blocks.length > 0) expect(JSON.stringify(after.slice(1))).toBe(JSON.stringify(blocks));
      }),
      runs,
    );
  });
});
