/** A command of a path, its places absolute. */
export interface PathCommand {
  command: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z';
  numbers: readonly number[];
}

/** Numbers that a command takes at a time. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads the path data of SVG: relative commands become absolute, short forms long. What cannot be read ends the path, as browsers do. */
export function parsePath(data: string): PathCommand[] {
  const state: State = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, before: '' };
  const commands: PathCommand[] = [];
  for (const [, letter = '', rest = ''] of data.matchAll(/([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)/g)) {
    const count = counts[letter.toUpperCase()]!;
    const numbers = numbersOf(rest, letter.toUpperCase() === 'A');
    if (count === 0) commands.push(step(state, letter, []));
    for (let i = 0; count > 0 && i + count <= numbers.length; i += count) {
      const again = i > 0 && letter.toUpperCase() === 'M' ? (letter === 'M' ? 'L' : 'l') : letter;
      commands.push(step(state, again, numbers.slice(i, i + count)));
    }
  }
  return commands;
}

interface State {
  x: number;
  y: number;
  startX: number;
  startY: number;
  controlX: number;
  controlY: number;
  before: string;
}

/** The two flags of an arc may stand without a space. */
function numbersOf(text: string, isArc: boolean): number[] {
  const pattern = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
  const numbers: number[] = [];
  let at = 0;
  while (at < text.length) {
    if (/[\s,]/.test(text[at]!)) at++;
    else if (isArc && (numbers.length % 7 === 3 || numbers.length % 7 === 4)) numbers.push(Number(text[at++]));
    else {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found) break;
      numbers.push(Number(found[0]));
      at = pattern.lastIndex;
    }
  }
  return numbers;
}

function step(state: State, letter: string, numbers: readonly number[]): PathCommand {
  const command = letter.toUpperCase();
  const made = absolute(state, command, letter === command ? [0, 0] : [state.x, state.y], numbers);
  const { numbers: places } = made;
  if (command === 'Z') [state.x, state.y] = [state.startX, state.startY];
  else [state.x, state.y] = [places.at(-2)!, places.at(-1)!];
  if (command === 'M') [state.startX, state.startY] = [state.x, state.y];
  const curves = made.command === 'C' ? places.slice(2, 4) : made.command === 'Q' ? places.slice(0, 2) : [state.x, state.y];
  [state.controlX, state.controlY] = [curves[0]!, curves[1]!];
  state.before = made.command;
  return made;
}

function absolute(state: State, command: string, [dx, dy]: readonly [number, number], numbers: readonly number[]): PathCommand {
  const moved = numbers.map((value, i) => value + (i % 2 === 0 ? dx : dy));
  const { x, y } = state;
  const mirror = (of: string): [number, number] => (state.before === of ? [2 * x - state.controlX, 2 * y - state.controlY] : [x, y]);
  switch (command) {
    case 'H':
      return { command: 'L', numbers: [numbers[0]! + dx, y] };
    case 'V':
      return { command: 'L', numbers: [x, numbers[0]! + dy] };
    case 'S':
      return { command: 'C', numbers: [...mirror('C'), ...moved] };
    case 'T':
      return { command: 'Q', numbers: [...mirror('Q'), ...moved] };
    case 'A':
      return { command: 'A', numbers: [...numbers.slice(0, 5), numbers[5]! + dx, numbers[6]! + dy] };
    case 'M':
    case 'L':
    case 'C':
    case 'Q':
      return { command, numbers: moved };
    default:
      return { command: 'Z', numbers: [] };
  }
}
