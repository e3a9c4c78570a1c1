import { getSchema } from '@tiptap/core';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryReport } from '../../../../tests/support/arbitraryReport.js';
import { canonicalJson } from '../../../model/index.js';
import { readReport } from '../../document/readReport.js';
import type { ReportDocument } from '../../document/report.js';
import { BlockMemory } from '../convert/blockMemory.js';
import { documentToEditor } from '../convert/documentToEditor.js';
import { reportNodes } from '../schema/reportNodes.js';
import { dropUnusedPanels } from './dropUnusedPanels.js';
import { changeParts, partsOf, reportParts, setPart } from './reportParts.js';
import { tidyBlocks } from './tidyBlocks.js';

const schema = getSchema(reportNodes());

function open(report: ReportDocument): { state: EditorState; read: (state: EditorState) => string } {
  const { blocks, ...parts } = report;
  let ids = 0;
  const plugins = [history(), reportParts(parts), tidyBlocks(() => `new${ids++}`), dropUnusedPanels()];
  const state = EditorState.create({ doc: documentToEditor(blocks, schema), schema, plugins });
  const memory = new BlockMemory(blocks, schema);
  return { state, read: (now) => canonicalJson({ ...partsOf(now), blocks: memory.read(now.doc) }) };
}

/** A change of the text, of blocks, of panels, of run sets or of the title. */
function change(state: EditorState, [kind = 0, where = 0, what = 0]: readonly number[]): Transaction {
  const { tr, doc } = state;
  const at = where % doc.childCount;
  let from = 0;
  for (let i = 0; i < at; i++) from += doc.child(i).nodeSize;
  const block = doc.child(at);
  switch (kind % 9) {
    case 0: {
      const place = TextSelection.near(doc.resolve(where % (doc.content.size + 1)));
      return tr.setSelection(place).insertText(`text ${what}`, whole(doc, place.from));
    }
    case 1:
      return block.isTextblock
        ? tr.split(whole(doc, from + 1 + (what % (block.content.size + 1))))
        : tr.insert(from, schema.node('paragraph'));
    case 2:
      return tr.delete(from, from + block.nodeSize);
    case 3:
      return tr.delete(from, from + block.nodeSize).insert(0, block);
    case 4:
      return setPart(tr, state, { in: 'fields', key: 'title' }, `title ${what}`);
    case 5: {
      const panel = { id: `p${what % 3}`, kind: 'line-plot', version: 1, spec: { what }, layout: { x: 0, y: 0, w: 4, h: 7 } };
      changeParts(tr, state, { panels: [panel] });
      return tr.insert(from, schema.node('panelGrid', { panels: [panel.id], runSets: Object.keys(partsOf(state).runSets) }));
    }
    case 6: {
      const [id] = Object.keys(partsOf(state).panels);
      return id === undefined ? tr : changeParts(tr, state, { withoutPanels: [id] });
    }
    case 7:
      return changeParts(tr, state, { runSets: [{ id: `s${what % 2}`, name: `${what}`, project: 'p', sort: [], hidden: [], colors: {} }] });
    default:
      return tr.insert(from, schema.node('table', null, [schema.node('tableRow', null, [schema.node('tableCell')])]));
  }
}

/** The place, or the one before it where that is between the halves of a character. */
function whole(doc: Node, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(doc.resolve(at).nodeAfter?.text ?? '') && /[\uD800-\uDBFF]$/.test(doc.resolve(at).nodeBefore?.text ?? '')
    ? at - 1
    : at;
}

const edits = fc.array(fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

test('undoing everything gives the same report, redoing everything the edited one, whatever was edited', () => {
  fc.assert(
    fc.property(arbitraryReport, edits, fc.boolean(), (report, changes, apart) => {
      const opened = open(report);
      const before = opened.read(opened.state);
      expect(before).toBe(canonicalJson(report));
      let state = opened.state;
      for (const each of changes) state = state.apply(apart ? closeHistory(change(state, each)) : change(state, each));
      const after = opened.read(state);
      readReport(JSON.parse(after));
      const all = (command: typeof undo): void => {
        while (command(state, (tr) => (state = state.apply(tr))));
      };
      all(undo);
      expect(opened.read(state)).toBe(before);
      all(redo);
      expect(opened.read(state)).toBe(after);
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
  );
});

test('one undo takes back one change with all that came of it', () => {
  fc.assert(
    fc.property(arbitraryReport, edits, (report, changes) => {
      const { state: first, read } = open(report);
      let state = first;
      const steps: string[] = [];
      for (const each of changes) {
        const tr = closeHistory(change(state, each));
        if (tr.docChanged) steps.push(read(state));
        state = state.apply(tr);
      }
      for (const expected of steps.toReversed()) {
        undo(state, (tr) => (state = state.apply(tr)));
        expect(read(state)).toBe(expected);
        readReport(JSON.parse(expected));
      }
    }),
    { numRuns: 100 },
  );
});
