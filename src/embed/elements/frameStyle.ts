/**
 * The look of the outermost parts. What a page says of the element itself is inherited by what is in it, so everything that inherits is set anew on the frame: but for
 * the page's font, direction and visibility.
 */
export const frameStyle = `
:host { display: block; }
:host([hidden]) { display: none !important; }
.frame {
  all: initial;
  display: block;
  position: relative;
  box-sizing: border-box;
  font-family: var(--rf-font-family, inherit);
  font-size: 13px;
  line-height: 1.4;
  visibility: inherit;
  pointer-events: inherit;
  color-scheme: light;
}
.frame[data-theme='dark'] { color-scheme: dark; }
@media (prefers-color-scheme: dark) { .frame[data-theme='system'] { color-scheme: dark; } }
.frame > * { box-sizing: border-box; }
.content { display: block; block-size: 100%; }
.cover { display: none; position: absolute; inset: 0; }
.frame[data-state='error'] > .content { display: none; }
.frame[data-state='waiting'] > .loading, .frame[data-state='loading'][data-own-loading] > .loading { display: block; }
.frame[data-state='loading'][data-own-loading] > .content { visibility: hidden; }
.frame[data-state='error'] > .error { display: block; position: static; min-block-size: 100%; }
.frame[data-state='failing'][data-own-error] > .error { display: block; }
.frame[data-state='failing'][data-own-error] > .content { visibility: hidden; }
.placeholder { block-size: 100%; border: 1px solid; border-radius: 8px; opacity: 0.12; }
.message {
  padding: 12px 16px;
  border: 1px solid light-dark(#d3d5da, #363941);
  border-inline-start: 3px solid light-dark(#b3261e, #ff8a80);
  border-radius: 8px;
  background: light-dark(#ffffff, #17181c);
  color: light-dark(#17181c, #eceef2);
  overflow-wrap: anywhere;
}
.message p { margin: 0 0 4px; }
.message p:last-of-type { margin: 0; }
.message button {
  margin-block-start: 8px;
  padding: 3px 10px;
  border: 1px solid light-dark(#868b95, #737883);
  border-radius: 6px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.message button:focus-visible { outline: 2px solid light-dark(#3557d6, #8ea6ff); outline-offset: 1px; }
@media print {
  .frame, .content { block-size: auto !important; min-block-size: 0 !important; }
  .frame { break-inside: avoid-page; }
}
`;
