import { sha256Hex } from '../../arrow/index.js';
import { findAddresses, type AddressKind } from './addresses.js';
import { unitedNames, type KnownNames, type NameField } from './knownNames.js';
import { NameIndex, withSpans, type Span } from './nameIndex.js';
import { pseudonymsOf, type Pseudonyms } from './pseudonyms.js';
import { jsonStrings } from './jsonStrings.js';

export interface AnonymizerOptions {
  /** Numbers pseudonyms in another order, and gives addresses other ones: two reports of one project cannot be laid side by side. Default: none. */
  salt?: string | undefined;
}

/**
 * Replaces what tells whose runs these are, the same name by the same pseudonym wherever it stands: `Run 01`, `Project A`, `Author 1`. The same names (in any order) give the same
 * pseudonyms. Addresses, paths, e-mails and IPs become others that lead nowhere, known or not. `real` undoes what this one has said before.
 */
export class Anonymizer {
  readonly #pseudonyms: Pseudonyms;
  readonly #names: NameIndex;
  readonly #keyNames: NameIndex;
  readonly #real: Map<string, string>;
  readonly #realNames: NameIndex;
  readonly #keys = new Map<string, string>();
  readonly #secret: string;

  constructor(names: readonly Partial<KnownNames>[], { salt }: AnonymizerOptions = {}) {
    const known = unitedNames(names);
    this.#pseudonyms = pseudonymsOf(known, salt);
    this.#names = new NameIndex(this.#pseudonyms.parts);
    this.#keyNames = new NameIndex(this.#pseudonyms.keyParts);
    this.#real = new Map([...this.#pseudonyms.names].map(([name, pseudonym]) => [pseudonym, name]));
    for (const [part, pseudonym] of this.#pseudonyms.parts) if (!this.#real.has(pseudonym)) this.#real.set(pseudonym, part);
    this.#realNames = new NameIndex(this.#real);
    // Without the names, nobody can try which address has which pseudonym.
    this.#secret = hash(JSON.stringify([salt ?? '', [...this.#pseudonyms.names.keys()].toSorted()]), 64);
    for (const key of [...new Set(known.keys)].toSorted()) this.key(key);
  }

  /** The names that a field of runs is known to have, and what stands for each. */
  namesOf(field: NameField): ReadonlyMap<string, string> {
    return this.#pseudonyms.fields[field];
  }

  /** What stands for a whole name of a field of runs. One that was not known, as of a run that came later, is hidden too. */
  name(field: NameField, name: string): string {
    return this.#pseudonyms.names.get(name) ?? (name === '' ? '' : this.#opaque(field === 'name' ? 'run' : field.replace('_', '-'), name));
  }

  /** What stands for the id or name of a project. */
  project(name: string): string {
    return this.#pseudonyms.names.get(name) ?? this.#opaque('project', name);
  }

  /** What stands for the name of a project, where it is read. */
  projectName(name: string): string {
    return this.#pseudonyms.parts.get(name) ?? this.project(name);
  }

  /** What stands for an author, user or team. */
  person(name: string): string {
    return this.#pseudonyms.names.get(name) ?? (name === '' ? '' : this.#opaque('author', name));
  }

  /** What stands for a file of the importer, whose folders may be called after anyone. */
  file(path: string): string {
    return this.#opaque('file', path);
  }

  /** A key of metrics, config, tables or media: the same, unless a name or an address is in it. */
  key(key: string): string {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const hidden = this.#replaced(key, this.#keyNames);
    // Two keys never become one.
    const free =
      hidden !== key && this.#real.has(hidden) && this.#real.get(hidden) !== key ? `${hidden} ${hash(this.#secret + key, 6)}` : hidden;
    this.#keys.set(key, free);
    return this.#said(free, key);
  }

  /** Whether it is a key that is known, or was asked for. */
  isKey(text: string): boolean {
    return this.#keys.has(text);
  }

  /** A text with all names and addresses in it replaced, also within JSON. */
  text(text: string): string {
    const whole = this.#pseudonyms.parts.get(text);
    if (whole !== undefined) return whole;
    const hidden = jsonStrings(text, (part) => this.text(part)) ?? this.#replaced(text, this.#names);
    return this.#said(hidden, text);
  }

  /** What is replaced in a text, and where. */
  spans(text: string): Span[] {
    return this.#spans(text, this.#names);
  }

  /** Words of a formal language, as of formulas: only names are replaced, for what looks like an address is none. */
  formula(text: string): string {
    return withSpans(text, this.#names.find(text));
  }

  /** Text that may be a word of a specification: everyday words that runs are called by stay. */
  word(text: string): string {
    return this.#said(this.#replaced(text, this.#keyNames), text);
  }

  /** An id within a document: letters, digits, `-` and `_`. */
  id(id: string): string {
    return this.#replaced(id, this.#names) === id ? id : this.#opaque('part', id);
  }

  /** What was meant by a text that this one wrote; other texts with the names for the pseudonyms in them. */
  real(text: string): string {
    const known = this.#real.get(text);
    if (known !== undefined) return known;
    const addressed = text.replaceAll(said, (token) => this.#real.get(token) ?? token);
    return withSpans(addressed, this.#realNames.find(addressed));
  }

  /** The key that is meant. */
  realKey(key: string): string {
    return this.#keys.get(key) === key ? key : this.real(key);
  }

  #replaced(text: string, names: NameIndex): string {
    return withSpans(text, this.#spans(text, names));
  }

  #spans(text: string, names: NameIndex): Span[] {
    const addresses = findAddresses(text).map(({ kind, start, end }) => ({
      start,
      end,
      text: this.#address(kind, text.slice(start, end)),
    }));
    if (addresses.length === 0) return names.find(text);
    const between = [...addresses, undefined].flatMap((address, i) => {
      const from = addresses[i - 1]?.end ?? 0;
      return names.find(text.slice(from, address?.start)).map((span) => ({ ...span, start: span.start + from, end: span.end + from }));
    });
    return [...addresses, ...between].toSorted((a, b) => a.start - b.start);
  }

  #address(kind: AddressKind, address: string): string {
    switch (kind) {
      case 'url':
        return this.#said(`https://example.invalid/${hash(this.#secret + address, 10)}`, address);
      case 'mail': {
        const [mailto = ''] = /^mailto:/i.exec(address) ?? [];
        return this.#said(`${mailto}mail-${hash(this.#secret + address.slice(mailto.length), 10)}@example.invalid`, address);
      }
      case 'media':
        return this.#said(`media/${hash(this.#secret + address, 32)}${address.slice(address.lastIndexOf('.'))}`, address);
      case 'path':
      case 'ip':
        return this.#opaque(kind, address);
      default:
        return kind satisfies never;
    }
  }

  #opaque(kind: string, text: string): string {
    return this.#said(`${kind}-${hash(this.#secret + text, 10)}`, text);
  }

  /** Remembers what was said, so that it can be asked for again. */
  #said(hidden: string, text: string): string {
    if (hidden !== text && text.length <= longestKept && this.#real.size < mostKept && !this.#real.has(hidden))
      this.#real.set(hidden, text);
    return hidden;
  }
}

/** Texts that nobody asks for again by the whole of them, and how many are kept. */
const longestKept = 2000;
const mostKept = 200_000;

/** What addresses become. */
const said =
  /https:\/\/example\.invalid\/[0-9a-f]{10}|mail-[0-9a-f]{10}@example\.invalid|media\/[0-9a-f]{32}\.\w+|\b[a-z-]+-[0-9a-f]{10}\b/g;

function hash(text: string, digits: number): string {
  return sha256Hex(new TextEncoder().encode(text)).slice(0, digits);
}

/** Makes what replaces these names. */
export function createAnonymizer(names: readonly Partial<KnownNames>[], options?: AnonymizerOptions): Anonymizer {
  return new Anonymizer(names, options);
}
