interface Settable {
  property: (name: string) => unknown;
  setProperty: (name: string, value: unknown) => void;
}

/** Gives elements of a class an accessor for every field. */
export function addAccessors(elementClass: { prototype: HTMLElement }, fields: readonly string[]): void {
  for (const name of fields)
    Object.defineProperty(elementClass.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Settable) {
        return this.property(name);
      },
      set(this: Settable, value: unknown) {
        this.setProperty(name, value);
      },
    });
}
