import { afterAll, beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';

// Files of tests follow each other in one page. Each test begins on an empty one, and each file at the address and with the attributes that the page was opened with.
const { href } = location;
const root = document.documentElement;
const opened = root.cloneNode(false) as HTMLElement;

beforeEach(cleanup);
afterAll(async () => {
  await cleanup();
  document.body.replaceChildren();
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const { name, value } of opened.attributes) root.setAttribute(name, value);
  history.replaceState(null, '', href);
});
