/** An element of a figure: of the small part of SVG that figures are made of, with every look written as an attribute. */
export interface FigureNode {
  tag: 'g' | 'rect' | 'path' | 'text' | 'image' | 'clipPath' | 'linearGradient' | 'stop' | 'defs';
  attributes: Record<string, string | number>;
  children: FigureNode[];
  /** Of a `text`. */
  text?: string | undefined;
  /** How wide the text was where it was measured, in user units: formats whose fonts differ fit it to that. */
  textWidth?: number | undefined;
}

/** A panel as it was drawn, in a form that every format is written from. */
export interface Figure {
  /** CSS pixels: the user units of its nodes. */
  width: number;
  height: number;
  title: string;
  nodes: FigureNode[];
}

/** A node with what it has; attributes that are undefined are left out. */
export function node(
  tag: FigureNode['tag'],
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: FigureNode[] = [],
): FigureNode {
  const known = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return { tag, attributes: Object.fromEntries(known), children };
}

/** A number as figures write it: to a hundredth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
