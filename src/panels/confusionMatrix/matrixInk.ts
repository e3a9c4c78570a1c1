/** What a matrix is drawn with beside its own colours: those of the theme where it stands. */
export interface MatrixInk {
  text: string;
  quiet: string;
  surface: string;
  bar: string;
  border: string;
  family: string;
}

/** Reads the tokens that hold for an element. */
export function matrixInk(element: HTMLElement): MatrixInk {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--rf-${name}`).trim();
  return {
    text: token('text-2'),
    quiet: token('text-3'),
    surface: token('surface'),
    bar: token('border-strong'),
    border: token('border'),
    family: style.fontFamily,
  };
}
