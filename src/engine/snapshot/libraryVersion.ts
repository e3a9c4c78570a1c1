/** Version of this package, for what it writes. */
export const libraryVersion = '0.1.0';
