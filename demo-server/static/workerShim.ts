// Stands before the code of each worker: the page posts it the files that it may fetch.
import { inlineFetch, type InlineFiles } from './inlineFiles.js';

globalThis.fetch = inlineFetch(
  new Promise<InlineFiles>((resolve) => {
    const take = (event: MessageEvent<{ runfolioInline?: InlineFiles } | undefined>): void => {
      if (!event.data?.runfolioInline) return;
      event.stopImmediatePropagation();
      globalThis.removeEventListener('message', take);
      resolve(event.data.runfolioInline);
    };
    globalThis.addEventListener('message', take);
  }),
);
