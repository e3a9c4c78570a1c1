import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { decodeMediaItems } from '../../arrow/index.js';
import { createWasmEngine, type QueryEngine } from '../../engine/index.js';
import { parseManifest } from '../../arrow/index.js';
import { RunfolioProvider } from '../../react/index.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { everyKindProject, scenesProject } from '../../../stories/support/mediaProject.js';
import { serveExport, serveFile } from '../../../tests/support/serveExport.js';
import '../../styles.css';
import { Media, type MediaProps } from './Media.js';
import { sandboxedHtml } from './sandboxedHtml.js';

const engines: QueryEngine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.dispose()));
});

const slow = { timeout: 30_000 };

function wasmEngine(id: string, url: string): QueryEngine {
  const engine = createWasmEngine({ exports: [{ id, url }] });
  engines.push(engine);
  return engine;
}

async function show(engine: QueryEngine, props: Partial<MediaProps> & { project: string }) {
  return render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 700 }}>
      <Media keys={[]} across="index" tile={96} height={420} {...props} />
    </RunfolioProvider>,
  );
}

const images = (): HTMLImageElement[] => [...document.querySelectorAll<HTMLImageElement>('.rf-media-picture > img')];

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const shownHashes = (): Promise<string[]> => Promise.all(images().map(async ({ src }) => sha256(await (await fetch(src)).arrayBuffer())));

describe('the sample project, by the real workers', () => {
  const folder = '/demo-server/sample/export/';

  it('shows the very files that its runs logged last', async () => {
    const manifest = parseManifest(await (await fetch(`${folder}manifest.json`)).text());
    const entry = manifest.media!.find(({ key }) => key === 'val/mistakes')!;
    const file = entry.segments[0]!.file;
    const items = decodeMediaItems(new Uint8Array(await (await fetch(folder + file)).arrayBuffer()), file);
    const last = new Map<number, string>();
    items.runs.forEach((run, row) => last.set(run, items.file.dictionary[items.file.codes[row]!]!));
    await show(wasmEngine('sample', folder), { project: 'sample', keys: ['val/mistakes'] });
    await expect.poll(() => images().length, slow).toBe(last.size);
    expect((await shownHashes()).toSorted()).toEqual([...last.values()].map((path) => manifest.files[path]!.sha256).toSorted());
    await expect.element(page.getByText(`${entry.runs} of ${manifest.runs} runs log val/mistakes`)).toBeVisible();
    expect(document.querySelectorAll('.rf-media-boxes rect').length).toBeGreaterThan(0);
  });
});

it('a damaged file has its tile, and the others stay', async () => {
  const project = scenesProject({ runs: 1, steps: 1, items: 4 });
  const url = await serveExport('media-damaged', project);
  const [entry] = project.runs[0]!.media!.values();
  const damaged = entry![2]!.file;
  const bytes = new Uint8Array(await (await fetch(url + damaged)).arrayBuffer());
  bytes[bytes.length >> 1]! ^= 1;
  await serveFile(`media-damaged/${damaged}`, bytes);
  await show(wasmEngine('p', url), { project: 'p', keys: ['val/scenes'], overlays: false });
  await expect.poll(() => images().length, slow).toBe(3);
  const problem = page.getByText(/has sha256 [0-9a-f]{64}, the manifest says/);
  await expect.element(problem).toBeVisible();
  expect(document.querySelectorAll('.rf-media-problem').length).toBe(1);
  const expected = entry!.filter((_, i) => i !== 2).map(({ file }) => file.slice('media/'.length, -'.png'.length));
  expect((await shownHashes()).map((hash) => hash.slice(0, 32)).toSorted()).toEqual(expected.toSorted());
});

it('fetches what is on screen, and gives its addresses back', async () => {
  const [made, revoked] = [new Set<string>(), new Set<string>()];
  const [create, revoke] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
  URL.createObjectURL = (what: Blob) => {
    const url = create(what);
    made.add(url);
    return url;
  };
  URL.revokeObjectURL = (url: string) => {
    revoked.add(url);
    revoke(url);
  };
  try {
    const asked: string[] = [];
    const engine = createMemoryEngine(scenesProject({ runs: 12, steps: 1, items: 4 }), { beforeFile: (path) => void asked.push(path) });
    const screen = await show(engine, { project: 'synthetic', keys: ['val/scenes'], overlays: false, height: 300 });
    await expect.poll(() => images().length, slow).toBeGreaterThan(4);
    expect(images().length).toBeLessThan(24);
    const before = asked.length;
    expect(before).toBeLessThan(24);
    document.querySelector('.rf-media-figure')!.scrollTop = 1200;
    await expect.poll(() => asked.length, slow).toBeGreaterThan(before);
    await screen.unmount();
    await expect.poll(() => [...made].filter((url) => !revoked.has(url)), slow).toEqual([]);
  } finally {
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke });
  }
});

it('says of each kind what cannot be shown of it', async () => {
  const title = document.title;
  await show(createMemoryEngine(everyKindProject()), { project: 'synthetic', keys: ['everything'], height: 700 });
  await expect.element(page.getByText('This is no image: by its bytes it is plain text.'), slow).toBeVisible();
  await expect.element(page.getByText('This is no image: by its bytes it is an empty file.')).toBeVisible();
  await expect.element(page.getByText('This is no audio: by its bytes it is plain text.')).toBeVisible();
  await expect.element(page.getByText('Cut off: the file ends early.')).toBeVisible();
  await expect.element(page.getByText('The browser cannot play this MP4 video.')).toBeVisible();
  await expect.element(page.getByText('3-D object, GLB')).toBeVisible();
  await expect.element(page.getByRole('slider', { name: 'Place in 440 Hz' })).toHaveAttribute('aria-valuemax', '1');
  const frame = document.querySelector('iframe')!;
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.contentDocument).toBeNull();
  expect(document.title).toBe(title);
  expect(document.querySelectorAll('.rf-media img[src="x"], .rf-media script')).toHaveLength(0);
});

it('takes everything out of pages that runs, fetches or leads elsewhere', () => {
  const html = `<head><meta http-equiv="refresh" content="0;url=https://x.invalid"><link rel="preconnect" href="https://x.invalid"><base href="https://x.invalid">
    </head><body onload="x()"><script>x()</script><a href="https://x.invalid" ping="https://x.invalid" target="_self">a</a><img src="https://x.invalid/a.png" srcset="b">
    <img src="data:image/png;base64,AAAA"><iframe src="https://x.invalid"></iframe><form action="https://x.invalid"><button formaction="x">b</button></form>
    <svg><a xlink:href="https://x.invalid"><text>c</text></a></svg><p style="color: red">kept</p>`;
  const cleaned = new DOMParser().parseFromString(sandboxedHtml(html), 'text/html');
  expect(cleaned.documentElement.outerHTML).not.toContain('x.invalid');
  expect(cleaned.documentElement.outerHTML).not.toContain('x()');
  expect(cleaned.head.firstElementChild?.outerHTML).toContain("default-src 'none'");
  expect(cleaned.querySelector('img[src^="data:"]')).not.toBeNull();
  expect(cleaned.querySelector('p')?.outerHTML).toBe('<p style="color: red">kept</p>');
});

describe('the reader', () => {
  it('moves by keys, opens, zooms, goes on and comes back', async () => {
    await show(createMemoryEngine(scenesProject({ runs: 2, steps: 2, items: 2 })), { project: 'synthetic', keys: ['val/scenes'] });
    const figure = page.getByRole('application', { name: /^4 items of val\/scenes/ });
    await expect.element(figure, slow).toBeVisible();
    (figure.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(page.getByText('val/scenes of detector 1, step 200, item 2: scene 2')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'scene 2' });
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{+}');
    await expect.element(dialog.getByText('200 %')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('dialog', { name: 'scene 1' }).getByText('detector 2')).toBeVisible();
    await expect.element(page.getByRole('dialog').getByText('100 %')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(document.activeElement).toBe(figure.element());
  });

  it('switches classes off, takes a step for all, and compares two images', async () => {
    await show(createMemoryEngine(scenesProject({ runs: 1, steps: 2, items: 2 })), { project: 'synthetic', keys: ['val/scenes'] });
    await expect.poll(() => document.querySelectorAll('.rf-media-boxes g').length, slow).toBe(12);
    await userEvent.click(page.getByRole('button', { name: 'disc' }));
    await expect.poll(() => document.querySelectorAll('.rf-media-boxes g').length, slow).toBeLessThan(12);
    const slider = page.getByRole('slider', { name: 'Step' });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByText('at step 100 or before')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^Compare .* item 1$/ }));
    await userEvent.click(page.getByRole('button', { name: /^Compare .* item 2$/ }));
    await userEvent.click(page.getByRole('button', { name: 'Compare 2 images' }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Compare by' }), 'difference');
    await expect.element(page.getByText(/^[\d,]+ of 6,144 pixels differ; by [\d.]+ of 255 on average/), slow).toBeVisible();
  });
});
