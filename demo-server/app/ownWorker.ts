/** What is used of Trusted Types, which not all browsers have. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL: (url: string) => string };
}

/** A worker whose script is one of this page's, and not of anywhere else. */
export type OwnWorker = new (url: URL, options: WorkerOptions) => Worker;

/** Makes what starts such workers, also where the page's policy asks for Trusted Types. Can be called once per page. */
export function ownWorker(): OwnWorker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('runfolio-workers', { createScriptURL: ownScript });
  return class extends Worker {
    constructor(url: URL, options: WorkerOptions) {
      super(policy?.createScriptURL(url.href) ?? url, options);
    }
  };
}

function ownScript(url: string): string {
  if (new URL(url).origin === location.origin) return url;
  throw new TypeError(`${url} is no script of this page.`);
}
