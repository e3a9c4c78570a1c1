import { afterAll, beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';

// Files of tests follow each other in one page. Each test begins on an empty one, and each file at the address and with the language that the page was opened with.
const { href } = location;
const root = document.documentElement.cloneNode(false) as HTMLElement;

const empty = async (): Promise<void> => {
  await cleanup();
  document.body.replaceChildren();
};

beforeEach(cleanup);
afterAll(async () => {
  await empty();
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  for (const { name, value } of root.attributes) document.documentElement.setAttribute(name, value);
  history.replaceState(null, '', href);
});
