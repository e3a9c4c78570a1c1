import type { WorkerStarter } from '../../engine/index.js';

/** What is used of Trusted Types, which not all browsers have. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL: (url: string) => string };
}

/**
 * What starts this package's own workers, also in a page whose policy asks for Trusted Types (`trusted-types runfolio-workers`): scripts beside this package's, and what this
 * page made itself as a blob. A policy can be made once per page.
 */
export function trustedWorker(ownScripts: string): WorkerStarter {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const check = (url: string): string => {
    if (url.startsWith(ownScripts) || url.startsWith('blob:')) return url;
    throw new TypeError(`${url} is no worker of runfolio.`);
  };
  const policy = trustedTypes?.createPolicy('runfolio-workers', { createScriptURL: check });
  return class extends Worker {
    constructor(url: string | URL, options: WorkerOptions) {
      super(policy?.createScriptURL(String(url)) ?? url, options);
    }
  };
}
