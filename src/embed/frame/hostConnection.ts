import { RunfolioError } from '../../model/index.js';
import { CheckedPort, noneIgnored, type IgnoredMessages } from './checkedPort.js';
import { hostTargets } from './hostTargets.js';
import { hostMessageSchema } from './messageSchemas.js';
import {
  frameVersions,
  type FrameMessage,
  type FrameSelection,
  type FrameSettings,
  type FrameShow,
  type HelloMessage,
  type HostMessage,
  type Numbered,
} from './protocol.js';
import { TokenQuestions } from './tokenQuestions.js';

/** What the page around a frame has said so far. */
export interface HostState {
  /** `alone`: it may not be spoken to; `mismatch`: no version is spoken by both. */
  connection: 'waiting' | 'connected' | 'alone' | 'mismatch';
  /** What is wrong, in a sentence for the reader. */
  problem?: string | undefined;
  settings: FrameSettings;
  /** Whether the frame is made as high as its content. */
  fit: boolean;
  selection?: FrameSelection | undefined;
  /** What it asked to show instead of what the address says. */
  show?: FrameShow | undefined;
}

export interface HostConnectionOptions {
  /** The window of the frame. */
  self: Pick<Window, 'addEventListener'> & { parent: Pick<Window, 'postMessage'>; location: { ancestorOrigins?: ArrayLike<string> } };
  /** Origins of pages that may embed it. */
  origins: readonly string[];
  /** Versions that it speaks. Default: those of this package. */
  versions?: readonly number[] | undefined;
}

/** Milliseconds between greetings, while nobody answers: the page around may be listening only later. */
const greetings = [0, 100, 400, 1000, 2000, 4000, 8000];

type Port = CheckedPort<HostMessage, FrameMessage>;

/** The frame's end of the protocol. Lasts until `close`; nothing that arrives makes it throw. */
export class HostConnection {
  /** What was dropped. */
  readonly ignored: IgnoredMessages = noneIgnored();
  readonly tokens: TokenQuestions;
  readonly #options: HostConnectionOptions & { versions: readonly number[] };
  readonly #ended = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #offered = new Set<Port>();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #state: HostState = { connection: 'waiting', settings: {}, fit: false };
  #port: Port | undefined;
  #version = 0;

  constructor({ versions = frameVersions, ...options }: HostConnectionOptions) {
    this.#options = { ...options, versions };
    this.tokens = new TokenQuestions((question) => this.send({ type: 'token', ...question }));
    const { self } = options;
    self.addEventListener('message', () => void this.ignored.stranger++, { signal: this.#ended.signal });
    const { origins, stranger } = hostTargets(options.origins, self.location.ancestorOrigins);
    if (stranger !== undefined) this.#refuse('alone', `The page around this one (${stranger}) is none that this frame may speak to.`);
    else for (const wait of greetings) this.#timers.push(setTimeout(() => this.#greet(origins), wait));
  }

  readonly getState = (): HostState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Says something to the page around; nothing before it is connected. */
  send(message: FrameMessage): void {
    this.#port?.send(this.#version, message);
  }

  close(): void {
    this.#ended.abort();
    this.#stopGreeting();
    this.#port?.close();
    this.tokens.end();
    this.#listeners.clear();
  }

  #greet(origins: readonly string[]): void {
    for (const origin of origins) {
      const { port1, port2 } = new MessageChannel();
      const nonce = newNonce();
      const port: Port = new CheckedPort({
        port: port1,
        schema: hostMessageSchema,
        versions: this.#options.versions,
        ignored: this.ignored,
        onMessage: (message) => this.#heard(message, port, nonce),
      });
      this.#offered.add(port);
      const hello: HelloMessage = { runfolio: 'frame', versions: this.#options.versions, nonce };
      this.#options.self.parent.postMessage(hello, origin, [port2]);
    }
  }

  #stopGreeting(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const port of this.#offered) if (port !== this.#port) port.close();
    this.#offered.clear();
  }

  #heard(message: Numbered<HostMessage>, port: Port, nonce: string): void {
    const isAnswer = message.type === 'connect' || message.type === 'mismatch';
    if (isAnswer) return message.nonce === nonce && !this.#port ? this.#answered(message, port) : void this.ignored.replayed++;
    if (port !== this.#port) return void this.ignored.malformed++;
    switch (message.type) {
      case 'settings':
        return this.#set({ settings: { ...this.#state.settings, ...message.settings } });
      case 'select':
        return this.#set({ selection: message.selection });
      case 'show':
        return this.#set({ show: message.show });
      case 'token':
        return this.tokens.answer(message);
      default:
        return message satisfies never;
    }
  }

  #answered(message: Numbered<HostMessage> & { type: 'connect' | 'mismatch' }, port: Port): void {
    this.#port = port;
    this.#stopGreeting();
    if (message.type === 'mismatch') return this.#refuse('mismatch', mismatchText(this.#options.versions, message.versions));
    const { fit, settings, selection } = message;
    this.#version = message.runfolio;
    this.#set({ connection: 'connected', fit, settings, selection });
    this.tokens.repeat();
  }

  #refuse(connection: 'alone' | 'mismatch', problem: string): void {
    this.#set({ connection, problem });
    this.tokens.refuse(new RunfolioError(connection === 'alone' ? 'unauthorized' : 'unsupported-version', problem));
  }

  #set(changes: Partial<HostState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

function mismatchText(own: readonly number[], other: readonly number[]): string {
  return `This frame speaks version ${own.join(', ')} of the messages of frames, the page around it version ${other.join(', ')}. One of them has to be updated.`;
}

/** Also where there is no secure context. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
