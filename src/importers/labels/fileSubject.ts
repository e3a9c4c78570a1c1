import { baseName, folderOf } from '../common/paths.js';

/** Words that say what a file holds, not what it is about. */
const general = new Set(
  (
    'label labels truth true ground gt target targets y x actual expected class classes name names categories category synset synsets list lists info meta metadata id ids idx index to ' +
    'id2label label2id set dataset data file files all pred preds predicted prediction predictions output outputs score scores prob probs logits json'
  ).split(' '),
);

/** Parts of a data set that are never the same rows. */
const splits: Readonly<Record<string, string>> = {
  train: 'train',
  training: 'train',
  val: 'val',
  valid: 'val',
  validation: 'val',
  dev: 'val',
  test: 'test',
  testing: 'test',
};

/**
 * Of tables by their keys those that a file may be about: those that it names, where it names some (`fold1_labels.json` the table `fold1`), else all; of these the ones that lie nearest,
 * in its folder or the first above it that has any. Where names differ in numbers alone (`cifar10`, `cifar100`) they are of different things.
 */
export function tablesOfFile<T extends { key: string }>(path: string, tables: readonly T[]): T[] {
  const subject = subjectOf(path);
  const possible = tables.filter(({ key }) => !differInNumbers(subject, subjectOf(key)));
  const named = possible.filter(({ key }) => subject.length > 0 && contains(subjectOf(key), subject));
  const exact = named.filter(({ key }) => subjectOf(key).length === subject.length);
  return nearest(folderOf(path), exact.length > 0 ? exact : named.length > 0 ? named : possible);
}

/** Whether a file and a table are of different parts of a data set, such as `val` and `test`. */
export function isOtherSplit(path: string, key: string): boolean {
  const [one, other] = [path, key].map(splitsOf);
  return one!.size > 0 && other!.size > 0 && [...one!].every((split) => !other!.has(split));
}

function splitsOf(path: string): Set<string> {
  return new Set(wordsOf(path.replace(/\.[a-z]+$/i, '')).flatMap((word) => splits[word] ?? []));
}

/** The words that say what a file or a table is about; of its folder where its own name says nothing. */
function subjectOf(path: string): string[] {
  const own = telling(baseName(path).replace(/\.(json|txt|names)$/i, ''));
  return own.length > 0 ? own : telling(baseName(folderOf(path)));
}

function telling(name: string): string[] {
  return wordsOf(name).filter((word) => !general.has(word));
}

function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function differInNumbers(one: readonly string[], other: readonly string[]): boolean {
  const masked = (words: readonly string[]): string[] => words.map((word) => word.replaceAll(/\d+/g, '#'));
  return one.length > 0 && contains(masked(other), masked(one)) && !contains(other, one);
}

/** Whether `part` stands in `whole`, word by word. */
function contains(whole: readonly string[], part: readonly string[]): boolean {
  return whole.some((_, at) => part.every((word, i) => whole[at + i] === word));
}

function nearest<T extends { key: string }>(folder: string, tables: readonly T[]): T[] {
  const inside = tables.filter(({ key }) => folder === '' || key === folder || key.startsWith(`${folder}/`));
  return inside.length > 0 || folder === '' ? inside : nearest(folderOf(folder), tables);
}
