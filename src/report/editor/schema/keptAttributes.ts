import type { Attribute } from '@tiptap/core';

/** An attribute that is no part of the page: nothing that is pasted can set it but a rule of the node that names it. */
export function keptAttribute(value: unknown = null): Partial<Attribute> {
  return { default: value, rendered: false, parseHTML: () => null };
}

/** What every block has: its id (none where it stands in lists and quotes), and the fields of it that this version does not know. */
export function blockAttributes(): Record<'id' | 'extra', Partial<Attribute>> {
  return { id: keptAttribute(), extra: { ...keptAttribute(), keepOnSplit: false } };
}
