import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..', '..');

/** The code of the engine's workers, each in one piece with what answers its requests, by name. */
export async function buildWorkers(): Promise<Record<string, string>> {
  const names = ['series', 'database', 'compute'];
  const code = await Promise.all(names.map(async (name) => [name, await bundled(name)] as const));
  return Object.fromEntries(code);
}

async function bundled(name: string): Promise<string> {
  const shim = join(import.meta.dirname, 'workerShim.ts');
  const worker = join(root, 'workers', `${name}.worker.ts`);
  const bundle = await rolldown({
    input: 'both',
    platform: 'browser',
    logLevel: 'silent',
    plugins: [
      {
        name: 'both',
        // The package says that its modules do nothing by themselves: these do.
        resolveId: (id) => (['both', shim, worker].includes(id) ? { id, moduleSideEffects: true } : undefined),
        load: (id) => (id === 'both' ? `import ${JSON.stringify(shim)}; import ${JSON.stringify(worker)};` : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  return output[0].code;
}
