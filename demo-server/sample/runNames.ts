import { Rng } from './rng.js';

const adjectives =
  'amber bold calm crisp dusky eager faint gentle hazy iron lively mellow misty noble quiet rapid silver solar tidal vivid';
const nouns =
  'anchor birch brook cedar comet drift ember fern harbor heron lantern lotus maple meadow pine ridge river sparrow thicket wren';

/** So many names of two words and a number, all different. */
export function runNames(count: number, seed: number): string[] {
  const rng = new Rng(seed);
  const [first, second] = [shuffled(adjectives, rng), shuffled(nouns, rng)];
  return Array.from({ length: count }, (_, i) => {
    const turn = Math.floor(i / first.length);
    return `${first[i % first.length]}-${second[(i + turn) % second.length]}-${i + 1}`;
  });
}

function shuffled(words: string, rng: Rng): string[] {
  const all = words.split(' ');
  const order = Int32Array.from(all.keys());
  rng.shuffle(order);
  return Array.from(order, (i) => all[i] ?? '');
}
