/** What has the focus as an element sees it: within its own shadow root where it is in one, of which a document only tells the host. */
export function focusedNear(element: Element | null | undefined): Element | null {
  const root = element?.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}
