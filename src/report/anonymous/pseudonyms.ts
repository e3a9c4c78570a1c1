import { sha256Hex } from '../../arrow/index.js';
import { compareText } from '../../model/index.js';
import { nameFields, type KnownNames, type NameField } from './knownNames.js';

/** What stands for what. */
export interface Pseudonyms {
  /** Of each field of runs, every name that it is known to have. */
  fields: Readonly<Record<NameField, ReadonlyMap<string, string>>>;
  projects: ReadonlyMap<string, string>;
  /** Every whole name. */
  names: ReadonlyMap<string, string>;
  /** What is looked for within texts: the names, and parts of those of people, hosts and projects. */
  parts: ReadonlyMap<string, string>;
  /** Those of them that are replaced within keys too: an everyday word that a run is called by stays in keys. */
  keyParts: ReadonlyMap<string, string>;
}

type Kind = 'project' | 'id' | 'run' | 'group' | 'sweep' | 'host' | 'person' | 'entity' | 'word';

/** Gives every name its pseudonym: numbered in the order of the names, or with a salt in an order that the names do not show. The order in which they are given does not matter. */
export function pseudonymsOf(known: KnownNames, salt: string | undefined): Pseudonyms {
  const ranked = ranking(salt);
  const names = new Map<string, string>();
  const kinds = new Map<string, Kind>();
  const claim = (kind: Kind, texts: readonly string[], label: (place: number, of: number) => string): void => {
    const fresh = ranked(texts.filter((text) => text !== '' && !names.has(text)));
    for (const [place, text] of fresh.entries()) {
      names.set(text, label(place, fresh.length));
      kinds.set(text, kind);
    }
  };
  claim('person', known.people, (place) => `Author ${place + 1}`);
  claim('host', known.hosts, (place) => `Host ${place + 1}`);
  claim('entity', entities(known), (place) => `Entity ${letters(place)}`);
  const projectIds = ranked(known.projects.map(({ id }) => id));
  const letterOf = new Map(projectIds.map((id, place) => [id, letters(place)]));
  claim('project', projectIds, (place) => `project-${letters(place).toLowerCase()}`);
  for (const { id, name } of known.projects) if (name !== '' && !names.has(name)) names.set(name, `Project ${letterOf.get(id)}`);
  claim(
    'run',
    known.runs.map(({ name }) => name),
    (place, of) => `Run ${numbered(place, of)}`,
  );
  claim(
    'id',
    known.runs.map(({ id }) => id),
    (place, of) => `run-${numbered(place, of)}`,
  );
  claim('group', known.groups, (place) => `Group ${letters(place)}`);
  claim('sweep', known.sweeps, (place) => `Sweep ${place + 1}`);
  claim('word', known.words, (place) => `Word ${letters(place)}`);
  return { ...fieldsOf(known, names), names, ...partsOf(known, names, kinds, letterOf) };
}

function fieldsOf(known: KnownNames, names: ReadonlyMap<string, string>): Pick<Pseudonyms, 'fields' | 'projects'> {
  const chosen = (texts: readonly string[]): Map<string, string> => new Map(texts.flatMap((text) => pair(text, names)));
  const ids = chosen(known.runs.map(({ id }) => id));
  const of: Record<NameField, Map<string, string>> = {
    name: chosen(known.runs.map(({ name }) => name)),
    run_id: ids,
    parent: ids,
    group: chosen(known.groups),
    sweep_id: chosen(known.sweeps),
    user: chosen(known.people),
    host: chosen(known.hosts),
  };
  return { fields: of, projects: chosen(known.projects.flatMap(({ id, name }) => [id, name])) };
}

function pair(text: string, names: ReadonlyMap<string, string>): [string, string][] {
  const pseudonym = names.get(text);
  return pseudonym === undefined ? [] : [[text, pseudonym]];
}

/** Words that every project has, and that tell nothing of whose it is: they stay in texts though runs, groups or projects are called by them. */
const common = new Set(
  (
    'ablation adam adamw baseline best classification data dataset debug default demo eval evaluation experiment experiments final finetune grid group imagenet loss main mnist model none ' +
    'optimizer pretrain random repeat run runs sample search seed seeds sgd sweep test train training trial tune tuning validation'
  ).split(' '),
);

/** Words of a person's account that are nobody's name. */
const nobody = new Set(
  'admin and anonymous corp dev group lab labs mail research root system team test the ubuntu university user web'.split(' '),
);

function partsOf(
  known: KnownNames,
  names: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, Kind>,
  projects: ReadonlyMap<string, string>,
) {
  const parts = new Map<string, string>();
  const add = (part: string, whole: string): void => {
    const pseudonym = names.get(whole);
    if (pseudonym !== undefined && isTelling(part) && !parts.has(part)) parts.set(part, pseudonym);
  };
  // A project's id is in texts as its name would be.
  const title = (id: string): string => `Project ${projects.get(id)}`;
  for (const id of projects.keys()) if (isTelling(id) && kinds.get(id) === 'project') parts.set(id, title(id));
  for (const text of names.keys())
    if (!(!['person', 'word'].includes(kinds.get(text) ?? '') && common.has(text.toLowerCase()))) add(text, text);
  for (const person of known.people) for (const part of personParts(person)) if (!nobody.has(part.toLowerCase())) add(part, person);
  for (const host of known.hosts) for (const part of hostParts(host)) add(part, host);
  for (const { id } of known.projects) {
    const own = id.slice(id.indexOf('/') + 1);
    if (id.includes('/') && isTelling(own) && !parts.has(own)) parts.set(own, title(id));
  }
  const everyday = (text: string): boolean => /^\p{L}+$/u.test(text) && ['run', 'id', 'group', 'sweep'].includes(kinds.get(text) ?? '');
  return { parts, keyParts: new Map([...parts].filter(([text]) => !everyday(text))) };
}

/** Too short a text, or a bare number, tells nothing where it stands in another, and is found everywhere. */
function isTelling(part: string): boolean {
  const bare = part.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return (bare.length > 2 && /\p{L}/u.test(bare)) || /\p{Script=Han}/u.test(bare);
}

function personParts(person: string): string[] {
  const account = person.split('@')[0] ?? person;
  return [account, ...account.split(/[\s._-]+/u)].filter((part) => /^\P{N}+\p{N}*$/u.test(part));
}

function hostParts(host: string): string[] {
  const [short = '', ...domain] = host.split('.');
  return domain.length > 0 && /\p{L}/u.test(short) ? [short, ...(domain.length > 1 ? [domain.join('.')] : [])] : [];
}

/** Whose projects are called `entity/project`. */
function entities({ projects }: KnownNames): string[] {
  return projects.flatMap(({ id }) => (id.includes('/') ? [id.slice(0, id.indexOf('/'))] : []));
}

function ranking(salt: string | undefined): (texts: readonly string[]) => string[] {
  if (salt === undefined) return (texts) => [...new Set(texts)].toSorted(compareText);
  const rank = (text: string): string => sha256Hex(new TextEncoder().encode(`${salt}\n${text}`));
  return (texts) =>
    [...new Set(texts)]
      .map((text) => ({ text, at: rank(text) }))
      .toSorted((a, b) => compareText(a.at, b.at))
      .map(({ text }) => text);
}

function numbered(place: number, of: number): string {
  return String(place + 1).padStart(Math.max(2, String(of).length), '0');
}

/** A, B, …, Z, AA, AB, … */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${letters(Math.floor(place / 26) - 1)}${last}`;
}

/** Whether a field of runs holds names. */
export function isNameField(key: string): key is NameField {
  return (nameFields as readonly string[]).includes(key);
}
