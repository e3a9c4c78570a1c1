import { describe, expect, test } from 'vitest';
import { bareImage } from './bareImage.js';
import { createAnonymizer } from './anonymizer.js';
import type { KnownNames } from './knownNames.js';

const names: Partial<KnownNames> = {
  projects: [{ id: 'acme/vision', name: 'Vision of Acme' }],
  runs: [
    { id: 'x1y2z3', name: 'narwhal-3' },
    { id: 'k9', name: 'train' },
    { id: '7', name: '7' },
    { id: 'b', name: 'Narwhal-3' },
    { id: 'c', name: '王小明' },
  ],
  people: ['Alice Smith', 'bob@lab.org', 'José'],
  hosts: ['gpu01.cs.uni.edu'],
  groups: ['narwhal'],
  keys: ['train/loss', 'loss of alice', 'config.lr'],
  words: ['Operation Mincemeat'],
};
const anonymizer = createAnonymizer([names]);
const hidden = 'that leads nowhere';
/** With all addresses as one, for what they become is a hash. */
const text = (written: string): string =>
  anonymizer
    .text(written)
    .replaceAll(
      /https:\/\/example\.invalid\/[0-9a-f]{10}|(?:mailto:)?mail-[0-9a-f]{10}@example\.invalid|(?:path|ip)-[0-9a-f]{10}/g,
      hidden,
    );

describe('names', () => {
  test.each([
    ['narwhal-3', 'Run 03'],
    ['Narwhal-3', 'Run 02'],
    ['narwhal-3_final, and narwhal-33 of NARWHAL', 'Run 03_final, and Group A-33 of Group A'],
    ['alice smith, Smith, alice_v2, malice and smiths', 'Author 1, Author 1, Author 1_v2, malice and smiths'],
    ['by bob, by Bob@lab.org', 'by Author 3, by that leads nowhere'],
    ['on gpu01 and cs.uni.edu', 'on Host 1 and that leads nowhere'],
    ['acme/vision/x1y2z3 of acme', 'Project A/run-04 of Entity A'],
    ['7 of 77 epochs', '7 of 77 epochs'],
    ['由王小明训练', '由Run 05训练'],
    ['operation mincemeat won', 'Word A won'],
    ['José and JOSÉ', 'Author 2 and Author 2'],
    ['', ''],
  ])('in %j become %j', (written, expected) => {
    expect(text(written)).toBe(expected);
  });

  test('stay the same for the same names in any order, and differ by salt', () => {
    const turned = createAnonymizer([{ ...names, runs: names.runs!.toReversed(), people: names.people!.toReversed() }]);
    const salted = createAnonymizer([names], { salt: 's' });
    const told = 'narwhal-3 of Alice Smith, https://a.org/x';
    expect(turned.text(told)).toBe(anonymizer.text(told));
    expect(salted.text('https://a.org/x')).not.toBe(anonymizer.text('https://a.org/x'));
  });

  test('that nobody knew are hidden where only names stand', () => {
    expect(anonymizer.name('name', 'a later run')).toMatch(/^run-[0-9a-f]{10}$/);
    expect(anonymizer.real(anonymizer.name('name', 'a later run'))).toBe('a later run');
    expect(anonymizer.name('name', '7')).toMatch(/^Run 0\d$/);
  });
});

test('keys stay, but for names in them; a word that a run happens to be called by is none', () => {
  expect(['train/loss', 'loss of alice', 'config.lr'].map((key) => anonymizer.key(key))).toEqual([
    'train/loss',
    'loss of Author 1',
    'config.lr',
  ]);
  expect(anonymizer.realKey('loss of Author 1')).toBe('loss of alice');
  expect(anonymizer.key('loss of ALICE')).not.toBe(anonymizer.key('loss of alice'));
  expect(anonymizer.realKey(anonymizer.key('loss of ALICE'))).toBe('loss of ALICE');
});

describe('addresses', () => {
  test.each([
    'https://wandb.ai/acme/vision?nw=x#y',
    'http://user:pass@internal:8080/x',
    's3://bucket/a b'.split(' ')[0]!,
    'file:///home/alice/x',
    'wandb-artifact://abc/def',
    'git@github.com:alice/repo.git',
    'ssh-user@host.example:~/x/y',
    'alice.smith+x@some-lab.ac.uk',
    'mailto:a@b.org',
    '/home/quentin/data',
    '/home/Quentin F/data/x.csv',
    '/home/quentin/Deep Learning/data set/x.csv',
    '~/secret/run.py',
    '~quentin/x',
    '/mnt/share/set/a.txt',
    'C:\\Users\\Quentin F\\set.csv',
    'D:/data/x.csv',
    '\\\\server\\share\\x',
    '10.0.12.7:22',
    'fe80::1ff:fe23:4567:890a',
    '2001:db8:1:2:3:4:5:6',
    'gitlab.my-lab.org/team/x',
  ])('%s becomes another, wherever it stands', (address) => {
    expect(text(address)).toBe(hidden);
    expect(text(`a ${address}, b`)).toBe(`a ${hidden}, b`);
    expect(text(`--x=${address} "${address}" (${address})`)).toBe(`--x=${hidden} "${hidden}" (${hidden})`);
    expect(text(JSON.stringify({ [address]: [address, 1.5] }))).toBe(`{"${hidden}":["${hidden}",1.5]}`);
    expect(anonymizer.real(anonymizer.text(address))).toBe(address);
    expect(anonymizer.real(anonymizer.text(`a ${address}, b`))).toBe(`a ${address}, b`);
  });

  test.each([
    'val/loss',
    'and/or',
    '1/2/3',
    'acc@5',
    'recall@10',
    'version 1.2.3',
    '12:30:45',
    'torch.nn.Linear',
    'resnet50.pth',
    'lr=0.001',
    'a: b',
    'x ~ N(0, 1)',
    'std::vector',
    '<b>bold</b>',
    'e.g. this',
  ])('%s is none', (written) => {
    expect(anonymizer.text(written)).toBe(written);
  });
});

describe('images', () => {
  const chunk = (name: string, data: string): number[] => [0, 0, 0, data.length, ...Buffer.from(name + data), 1, 2, 3, 4];
  const signature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];

  test('of PNG lose texts and what stands behind their end, and keep the rest', () => {
    const [kept, end] = [chunk('IHDR', 'abc'), chunk('IEND', '')];
    const image = Uint8Array.from([...signature, ...kept, ...chunk('tEXt', 'Author\0alice'), ...chunk('eXIf', 'x'), ...end, 65, 66]);
    expect([...bareImage(image)]).toEqual([...signature, ...kept, ...end]);
  });

  test('of JPEG lose EXIF and comments, and keep their tables and pixels', () => {
    const segment = (marker: number, data: string): number[] => [0xff, marker, 0, data.length + 2, ...Buffer.from(data)];
    const [jfif, table, scan] = [segment(0xe0, 'JFIF'), segment(0xdb, 'q'), [0xff, 0xda, 0, 2, 9, 8, 0xff, 0xd9]];
    const image = Uint8Array.from([0xff, 0xd8, ...jfif, ...segment(0xe1, 'Exif alice'), ...table, ...segment(0xfe, 'by alice'), ...scan]);
    expect([...bareImage(image)]).toEqual([0xff, 0xd8, ...jfif, ...table, ...scan]);
  });

  test('that are cut off or none stay as they are', () => {
    for (const bytes of [[], [1, 2, 3], signature, [0xff, 0xd8, 0xff]]) expect([...bareImage(Uint8Array.from(bytes))]).toEqual(bytes);
  });
});
