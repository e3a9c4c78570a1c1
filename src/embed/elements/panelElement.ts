import type { Column, Goal, PanelDocument, RunSet } from '../../model/index.js';
import type { DrawnData, HandleFigureOptions, PanelHandle } from '../../panels/index.js';
import type { SelectionState } from '../../query/index.js';
import { addAccessors } from './addAccessors.js';
import type { CommonProperties } from './commonProperties.js';
import { panelFields } from './fields.js';
import { RunfolioElement } from './runfolioElement.js';

/** A column as attributes write it (`config.lr`, `summary.acc`, `run.state`, `metric.min.val/loss`) or whole. */
export type ColumnText = string | Column;

/** Properties of `<runfolio-panel>`. Plain fields are those of the panel's kind; which there are is told in docs/embedding.md. */
export interface PanelProperties extends CommonProperties {
  /** Default `line-plot`. */
  kind?: string | undefined;
  /** Of `spec`. Default: what this library writes. */
  version?: number | undefined;
  /** What the panel shows, in the form of its kind; plain fields of the same or a higher way count before it. */
  spec?: Readonly<Record<string, unknown>> | undefined;
  /** A saved panel, in place of `kind`, `version`, `spec` and plain fields. */
  panel?: (Pick<PanelDocument, 'kind'> & Partial<PanelDocument>) | undefined;
  /** A run set, or the ids of the runs shown. Default: all runs. */
  runs?: RunSet | readonly string[] | undefined;
  /** What is selected; the reader can change it. Default: nothing. */
  selection?: SelectionState | undefined;
  actual?: string | undefined;
  axes?: string | readonly ColumnText[] | undefined;
  colorBy?: ColumnText | undefined;
  form?: string | undefined;
  goal?: Goal | undefined;
  key?: string | undefined;
  keys?: string | readonly string[] | undefined;
  labelBy?: ColumnText | undefined;
  legend?: boolean | undefined;
  metric?: ColumnText | undefined;
  orientation?: 'horizontal' | 'vertical' | undefined;
  parameters?: string | readonly ColumnText[] | undefined;
  predicted?: string | undefined;
  run?: string | undefined;
  showOriginal?: boolean | undefined;
  sizeBy?: ColumnText | undefined;
  smoothing?: number | undefined;
  table?: string | undefined;
  target?: ColumnText | number | undefined;
  value?: ColumnText | undefined;
  values?: string | readonly ColumnText[] | undefined;
  /** Of line plots `step`, `relative` or `wall`. */
  x?: ColumnText | undefined;
  xScale?: string | undefined;
  y?: ColumnText | readonly string[] | undefined;
  yScale?: string | undefined;
  z?: ColumnText | undefined;
}

// Its accessors are defined below.
/**
 * `<runfolio-panel>`: one panel. Its methods draw it first where it is off screen or not there yet, and reject with its error where it cannot be drawn.
 */
export class RunfolioPanelElement extends RunfolioElement implements Pick<PanelHandle, 'exportSvg' | 'exportPng' | 'data'> {
  protected readonly fields = panelFields;
  protected readonly defaultHeight = '280px';

  protected loadContent() {
    return import('./content/panelContent.js').then(({ panelContent }) => panelContent);
  }

  /** The panel as vectors on white, with its provenance: the text of a file. */
  async exportSvg(options?: HandleFigureOptions): Promise<string> {
    return (await this.handle()).exportSvg(options);
  }

  /** `scale`: pixels per CSS pixel, default 2. */
  async exportPng(options?: HandleFigureOptions & { scale?: number | undefined }): Promise<Blob> {
    return (await this.handle()).exportPng(options);
  }

  /** What it draws, as columns. */
  async data(options?: Pick<HandleFigureOptions, 'signal'>): Promise<DrawnData> {
    return (await this.handle()).data(options);
  }

  /** Shows all again, and takes back whatever else its reader chose that is not saved. */
  async resetZoom(): Promise<void> {
    (await this.handle()).resetZoom();
  }

  /** Brings it into view and puts the keyboard on its drawing, once that is there. */
  override focus(): void {
    // What has the focus within keeps it: React, which sees the element alone, asks for it whenever a part with the focus goes. Without a panel there is nothing to put it on.
    this.handle().then(
      (handle) => this.shadowRoot?.activeElement ?? handle.focus(),
      () => undefined,
    );
  }
}

export interface RunfolioPanelElement extends PanelProperties {}

addAccessors(RunfolioPanelElement, panelFields);
