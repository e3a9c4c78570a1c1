import type { Messages } from '../../texts/index.js';

/**
 * What a page in a frame (`/embed/…`) and the page around it say to each other. The frame greets the page around it by one message to its window, which hands over a
 * port, and only to origins that it knows; all else crosses that port. So neither listens to windows of others, and a port ends with the document that holds it.
 * Every message is a plain object with `runfolio`, the version, and over the port `n`, which grows by each message.
 */

/** Versions that this package speaks, the newest first. */
export const frameVersions: readonly number[] = [1];

/** How the frame is to look and speak; what is absent stays as it is. */
export interface FrameSettings {
  theme?: 'light' | 'dark' | 'system' | undefined;
  /** Values of theme tokens, such as `--rf-accent`, by their names. */
  tokens?: Readonly<Record<string, string>> | undefined;
  /** BCP 47, such as `de-CH`. */
  locale?: string | undefined;
  /** IANA name, such as `Europe/Zurich`. */
  timeZone?: string | undefined;
  /** Texts in place of the library's own, by their keys. */
  messages?: Messages | undefined;
}

/** A panel by its settings, as a saved panel has them. */
export interface FramePanel {
  kind: string;
  /** Of the spec. Where absent, fields that the spec does not name are as in a new panel of the kind. */
  version?: number | undefined;
  spec: object;
  title?: string | undefined;
}

/** What a frame shows: a report (or panels of it), one panel of a project, or the dashboard of a project. */
export type FrameShow =
  | { kind: 'report'; report: string; panels?: readonly string[] | undefined }
  | { kind: 'panel'; project: string; panel: FramePanel }
  | { kind: 'project'; project: string };

/** Clauses of filters, by the panel that each comes from: plain JSON, as `Selection` has it. */
export interface FrameSelection {
  clauses: readonly object[];
  effect: 'grey' | 'filter';
}

/** To the window around: the versions that the frame speaks, and one end of a channel. This shape is of every version. */
export interface HelloMessage {
  runfolio: 'frame';
  versions: readonly number[];
  /** A text that the answer repeats. */
  nonce: string;
}

/** What the page around says, before version and number are put to it. `mismatch` (no version is spoken by both) has the version 0, and this shape for ever. */
export type HostMessage =
  | { type: 'mismatch'; nonce: string; versions: readonly number[] }
  | { type: 'connect'; nonce: string; fit: boolean; settings: FrameSettings; selection?: FrameSelection | undefined }
  | { type: 'settings'; settings: FrameSettings }
  | { type: 'select'; selection: FrameSelection }
  | { type: 'show'; show: FrameShow }
  | { type: 'token'; id: number; token?: string | undefined; problem?: string | undefined };

/** What the frame says. */
export type FrameMessage =
  | { type: 'ready'; show?: FrameShow | undefined }
  | { type: 'size'; height: number }
  | { type: 'select'; selection: FrameSelection }
  | { type: 'token'; id: number; show?: FrameShow | undefined }
  | { type: 'error'; code: string; message: string };

/** A message as it crosses the port. */
export type Numbered<Message> = Message & { runfolio: number; n: number };
