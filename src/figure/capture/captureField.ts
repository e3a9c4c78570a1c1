import { identity } from '../matrix.js';
import { textNode } from '../textNode.js';
import { fontOf } from './captureText.js';
import type { Put, Scene } from './scene.js';

/** The number in a field, as a text in its place: a threshold is part of what a panel says, the field is not. */
export function captureField(field: HTMLInputElement, style: CSSStyleDeclaration, scene: Scene, put: Put): void {
  if (field.value === '') return;
  const rect = field.getBoundingClientRect();
  const font = fontOf(style);
  const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = scene.inks.measure(field.value, font);
  const x = rect.left - scene.left + Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
  const y = rect.top - scene.top + (rect.height + up - down) / 2;
  put(textNode(field.value, { x, y, map: identity, font, anchor: 'start', width, look: { fill: scene.inks.read(style.color).color } }));
}
