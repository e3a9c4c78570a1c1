declare module 'plotly.js-dist-min' {
  interface Plotly {
    newPlot(element: HTMLElement, traces: object[], layout: object, config: object): Promise<unknown>;
    relayout(element: HTMLElement, update: object): Promise<unknown>;
    purge(element: HTMLElement): void;
  }
  const plotly: Plotly;
  export default plotly;
}
