import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipFiles } from '../src/report/latex/zipFiles.js';
import { everyForm } from './support/everyForm.js';

const secret = 'a secret that is hidden somewhere in these bytes';
const bytes = Buffer.from(secret);

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['plain', () => bytes],
  ['gzip behind other bytes, with bytes after it', () => Buffer.concat([Buffer.from('x'.repeat(9)), gzipSync(bytes), Buffer.from('yy')])],
  ['zlib', () => deflateSync(bytes)],
  ['Base64 in a text', () => Buffer.from(`data:text/plain;base64,${bytes.toString('base64')}" />`)],
  ['Base64 for addresses', () => Buffer.from(bytes.toString('base64url'))],
  ['hexadecimal digits', () => Buffer.from(`<${bytes.toString('hex')}>`)],
  ['two bytes a letter', () => Buffer.from(secret, 'utf16le')],
  ['an address', () => Buffer.from(encodeURIComponent(secret))],
  ['gzip in Base64 in zlib', () => deflateSync(Buffer.from(gzipSync(bytes).toString('base64')))],
  ['a ZIP', async () => new Uint8Array(await zipFiles(new Map([['a.txt', bytes]])).arrayBuffer())],
  ['a packed file of a ZIP', () => Buffer.concat([zipHead('a.txt'), deflateRawSync(bytes)])],
])('what is hidden by %s is found', async (_, hide) => {
  const forms = await everyForm(new Uint8Array(await hide()));
  expect(forms.some((form) => Buffer.from(form).includes(secret))).toBe(true);
});

function zipHead(name: string): Buffer {
  const head = Buffer.alloc(30);
  head.set([0x50, 0x4b, 3, 4]);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name)]);
}
