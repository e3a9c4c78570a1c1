import { createFrame, originOf } from './createFrame.js';
import { FrameError } from './frameError.js';
import { HostPort } from './hostPort.js';
import type { FrameMessage, FrameSelection, FrameSettings, FrameShow, HostMessage } from '../protocol.js';

export interface EmbedOptions extends FrameSettings {
  /** Address of the page, such as `https://runs.example.org/embed/report/ID`. Default: that of the iframe that is given. */
  src?: string | undefined;
  /** Gives a token that your server signed for the reader: at first, before it ends, where it was refused, and when the page is online again. What it rejects with is told to the reader. */
  getToken?: ((asked: { show: FrameShow | undefined; signal: AbortSignal }) => string | Promise<string>) | undefined;
  /** Name of the frame for who does not see it. Default: `Runs`. */
  title?: string | undefined;
  /** CSS pixels; `fit` follows the content. Default: `fit`. */
  height?: number | 'fit' | undefined;
  /** Rights of the frame. Default: scripts, downloads, and links that open elsewhere; its origin is then none of any site. */
  sandbox?: string | undefined;
  /** What is selected at first. */
  selection?: FrameSelection | undefined;
  /** It shows what it should. */
  onReady?: ((show: FrameShow | undefined) => void) | undefined;
  onSize?: ((height: number) => void) | undefined;
  /** Its reader selected something else. */
  onSelectionChange?: ((selection: FrameSelection) => void) | undefined;
  /** Something failed: its code and a sentence. */
  onError?: ((error: FrameError) => void) | undefined;
}

/** A frame with a page of runfolio, and what can be told to it. */
export interface EmbeddedFrame {
  readonly iframe: HTMLIFrameElement;
  /** How many messages were not listened to. */
  readonly ignored: number;
  setTheme: (theme: FrameSettings['theme'], tokens?: FrameSettings['tokens']) => void;
  /** Theme, tokens, locale, time zone or texts; what is left out stays. */
  set: (settings: FrameSettings) => void;
  setSelection: (selection: FrameSelection) => void;
  /** Shows another panel, report or project in place of the one of the address. */
  show: (show: FrameShow) => void;
  /** Opens another page of runfolio, such as that of another report. */
  load: (src: string) => void;
  /** Ends it, and takes away the iframe where it made that. */
  destroy: () => void;
}

const versions = [1];

/** Shows a page of runfolio (`/embed/…`) in an iframe, which is given or made within an element: sizes it, answers its questions for tokens, and speaks with it. */
export function embedRunfolio(target: HTMLElement, options: EmbedOptions): EmbeddedFrame {
  const { theme, tokens, locale, timeZone, messages, selection, height = 'fit' } = options;
  const ended = new AbortController();
  const { iframe, remove } = createFrame(target, options);
  let origin = originOf(iframe);
  let settings: FrameSettings = { theme, tokens, locale, timeZone, messages };
  let selected = selection;
  let shown: FrameShow | undefined;
  let port: HostPort | undefined;
  let [strangers, loads] = [0, 0];
  const fail = (code: string, message: string): void => options.onError?.(new FrameError(code, message));
  const send = (message: HostMessage): void => port?.send(message);

  const answer = async (id: number, show: FrameShow | undefined, to: HostPort | undefined): Promise<void> => {
    try {
      if (!options.getToken) throw new Error('The page around this one gives no token.');
      to?.send({ type: 'token', id, token: await options.getToken({ show, signal: ended.signal }) });
    } catch (error) {
      const problem = String((error as Error | undefined)?.message ?? error).slice(0, 500);
      to?.send({ type: 'token', id, problem });
    }
  };

  const heard = (message: FrameMessage): void => {
    if (message.type === 'token') void answer(message.id, message.show, port);
    else if (message.type === 'ready') options.onReady?.(message.show);
    else if (message.type === 'error') fail(message.code, message.message);
    else if (message.type === 'select') options.onSelectionChange?.((selected = message.selection));
    else {
      if (height === 'fit') iframe.style.height = `${message.height}px`;
      options.onSize?.(message.height);
    }
  };

  const greeted = ({ source, origin: from, data, ports }: MessageEvent): void => {
    if (source !== iframe.contentWindow) return;
    // A frame without an origin cannot be told from what it was led to: only its first page is spoken with.
    if (from !== origin || data?.runfolio !== 'frame' || !ports[0] || (port && origin === 'null')) return void strangers++;
    const spoken = Array.isArray(data.versions) ? versions.find((version) => data.versions.includes(version)) : undefined;
    port?.close();
    port = new HostPort(ports[0], spoken ?? 0, heard);
    if (spoken === undefined) {
      fail('unsupported-version', `The frame speaks version ${data.versions}, this page version ${versions.join()}.`);
      return send({ type: 'mismatch', nonce: data.nonce, versions });
    }
    send({ type: 'connect', nonce: data.nonce, fit: height === 'fit', settings, selection: selected });
    if (shown) send({ type: 'show', show: shown });
  };

  const loaded = (): void => {
    if (++loads < 2 || origin !== 'null' || !port) return;
    port.close();
    fail('navigated', 'The frame has left its page.');
  };

  addEventListener('message', greeted, ended);
  iframe.addEventListener('load', loaded, ended);
  const set = (changes: FrameSettings): void => {
    settings = { ...settings, ...changes };
    send({ type: 'settings', settings: changes });
  };
  return {
    iframe,
    get ignored() {
      return strangers + (port?.ignored ?? 0);
    },
    setTheme: (next, values) => set({ theme: next, ...(values && { tokens: values }) }),
    set,
    setSelection: (next) => send({ type: 'select', selection: (selected = next) }),
    show: (next) => send({ type: 'show', show: (shown = next) }),
    load: (src) => {
      port?.close();
      [port, shown, loads] = [undefined, undefined, 0];
      iframe.src = src;
      origin = originOf(iframe);
    },
    destroy: () => {
      ended.abort();
      port?.close();
      remove();
    },
  };
}
