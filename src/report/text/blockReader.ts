import type { Code, Html, RootContent } from 'mdast';
import { readMarker, type Marker } from './markers.js';
import { mdastToBody } from './mdastToBody.js';
import type { Definitions } from './mdastToInline.js';
import { placeOf, type Complain, type TextPlace } from './place.js';
import { isFields, isYamlBlock, readYamlBlock } from './yamlBlock.js';

/** A block as it was read: nobody has looked at its fields yet. */
export interface ReadBlock {
  id?: string;
  type: string;
  [field: string]: unknown;
}

/** Where a part of something stands in the text, by its path from it. */
export type Origin = (path: readonly PropertyKey[]) => TextPlace;

/** A block that is open: what follows goes into its last list. */
interface Frame {
  type: 'report' | 'collapsible' | 'columns';
  lists: ReadBlock[][];
  columns: { width?: number; blocks: ReadBlock[] }[];
  place: TextPlace;
}

/** Takes the nodes of a report's text, one after the other, and makes blocks of them. */
export class BlockReader {
  readonly blocks: ReadBlock[] = [];
  /** Panels that were written where they stand, by id. */
  readonly panels = Object.create(null) as Record<string, unknown>;
  /** Blocks without an id. */
  readonly unnamed: ReadBlock[] = [];
  /** Where the blocks and panels stand. */
  readonly origins = new Map<object, Origin>();
  readonly #complain: Complain;
  readonly #definitions: Definitions;
  readonly #frames: Frame[] = [{ type: 'report', lists: [this.blocks], columns: [], place: { line: 1, column: 1 } }];
  /** Of the next block. */
  #id: string | undefined;

  constructor(definitions: Definitions, complain: Complain) {
    this.#definitions = definitions;
    this.#complain = complain;
  }

  /** Takes the next node; what is no part of a report is complained of. */
  take(node: RootContent): void {
    if (node.type === 'definition') return;
    if (node.type === 'html') return this.#takeHtml(node);
    if (node.type === 'code' && isYamlBlock(node)) return this.#takeYaml(node);
    const body = mdastToBody(node, { complain: this.#complain, definitions: this.#definitions });
    if (body) this.#add({ ...body }, () => placeOf(node));
  }

  /** Complains of what is still open. */
  end(): void {
    for (const { type, place } of this.#frames.slice(1)) {
      this.#complain(place, type === 'columns' ? '<!-- /columns --> is missing' : '</details> is missing');
    }
  }

  #add(block: ReadBlock, origin: Origin): void {
    const list = this.#frames.at(-1)?.lists.at(-1);
    if (!list) return this.#complain(origin([]), 'blocks of columns stand below <!-- column -->');
    const whole: ReadBlock = this.#id === undefined ? block : { ...block, id: this.#id };
    this.#id = undefined;
    list.push(whole);
    if (whole.id === undefined) this.unnamed.push(whole);
    this.origins.set(whole, origin);
  }

  #takeYaml(node: Code): void {
    const yaml = readYamlBlock(node, this.#complain);
    if (!yaml) return;
    const { type, fields, placeOf: origin } = yaml;
    this.#add({ ...fields, ...(type === 'panel-grid' ? this.#takePanels(fields, origin) : {}), type }, origin);
  }

  /** Takes the panels that are written in a grid out of it, and leaves their ids. */
  #takePanels({ panels }: Readonly<Record<string, unknown>>, origin: Origin): { panels?: unknown } {
    if (!Array.isArray(panels)) return {};
    const ids = panels.map((panel: unknown, i): unknown => {
      if (!isFields(panel) || typeof panel['id'] !== 'string') return panel;
      const { id } = panel;
      if (Object.hasOwn(this.panels, id)) this.#complain(origin(['panels', i]), `there is another panel "${id}"; name it by its id alone`);
      this.panels[id] = panel;
      this.origins.set(panel, (path) => origin(['panels', i, ...path]));
      return id;
    });
    return { panels: ids };
  }

  #takeHtml(node: Html): void {
    const marker = readMarker(node.value);
    if (marker) this.#follow(marker, placeOf(node));
    else this.#complain(placeOf(node), 'HTML is no part of a report; write it as code, or leave it out');
  }

  #follow(marker: Marker, place: TextPlace): void {
    switch (marker.mark) {
      case 'id':
        this.#id = marker.id;
        return;
      case 'nothing':
        return;
      case 'open':
        return this.#open(marker.block, place);
      case 'column':
        return this.#openColumn(marker, place);
      case 'close':
        if (this.#frames.at(-1)?.type !== marker.type) return this.#complain(place, 'nothing is open that this closes');
        this.#frames.pop();
        return;
      default:
        marker satisfies never;
    }
  }

  #open(block: Extract<Marker, { mark: 'open' }>['block'], place: TextPlace): void {
    const frame: Frame = { type: block.type, lists: [], columns: [], place };
    const blocks: ReadBlock[] = [];
    if (block.type === 'collapsible') frame.lists.push(blocks);
    this.#add(block.type === 'collapsible' ? { ...block, blocks } : { ...block, columns: frame.columns }, () => place);
    this.#frames.push(frame);
  }

  #openColumn({ width }: { width?: number }, place: TextPlace): void {
    const frame = this.#frames.at(-1);
    if (frame?.type !== 'columns') return this.#complain(place, '<!-- column --> stands between <!-- columns --> and <!-- /columns -->');
    const column = { ...(width === undefined ? {} : { width }), blocks: [] };
    frame.columns.push(column);
    frame.lists.push(column.blocks);
  }
}
