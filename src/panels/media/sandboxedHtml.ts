import { trustedHtml } from './trustedHtml.js';

/** Nothing is loaded, nothing runs: styles and images that are part of the page itself are left. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What fetches, moves or opens something else without a script, or does so once it is clicked. */
const removed = 'script, link, base, meta[http-equiv], iframe, frame, object, embed, portal, form, noscript';

const active = /^on|^(?:xlink:)?href$|^(?:form)?action$|^ping$|^target$/i;
const fetched = /^(?:src|srcset|poster|background|data)$/i;

function isRemoved(name: string, value: string): boolean {
  return active.test(name) || (fetched.test(name) && !/^\s*data:/i.test(value));
}

/**
 * A logged page for the `srcdoc` of a frame with `sandbox=""`: that runs no script and is of no origin; its policy loads nothing. Connections that are only prepared (`<link rel=preconnect>`)
 * and links that are clicked are under no policy, so that they are taken out. It is a text that may be taken as HTML: see `trustedHtml`.
 */
export function sandboxedHtml(html: string): string {
  const page = new DOMParser().parseFromString(trustedHtml(html), 'text/html');
  for (const element of page.querySelectorAll(removed)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (isRemoved(name, element.getAttribute(name) ?? '')) element.removeAttribute(name);
    }
  }
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  page.head.prepend(meta);
  return trustedHtml(`<!doctype html>${page.documentElement.outerHTML}`);
}
