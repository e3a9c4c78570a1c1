/** Calls a function of the page around. What it throws is told to the page as any error that nothing caught, and harms nothing here. */
export function callHost<Given extends readonly unknown[]>(call: ((...given: Given) => void) | undefined, ...given: Given): void {
  try {
    call?.(...given);
  } catch (thrown) {
    // Not at once: whoever calls may be in the middle of drawing.
    setTimeout(() => {
      throw thrown;
    });
  }
}
