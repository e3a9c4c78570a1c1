/** What is used of Trusted Types, which not all browsers have. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML: (html: string) => string };
}

/** A policy can be made once only. */
const policies = new WeakMap<TrustedTypes, ReturnType<TrustedTypes['createPolicy']>>();

/**
 * Lets a page that requires Trusted Types take this text as HTML, which must be of no harm: for `sandboxedHtml` alone. The page lists its policy, `runfolio-framed-page`, in
 * the `trusted-types` of its Content-Security-Policy; throws a TypeError where it does not.
 */
export function trustedHtml(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return html;
  const policy = policies.get(trustedTypes) ?? trustedTypes.createPolicy('runfolio-framed-page', { createHTML: (text) => text });
  policies.set(trustedTypes, policy);
  return policy.createHTML(html);
}
