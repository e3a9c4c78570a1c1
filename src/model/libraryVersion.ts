/** The version of this library, that of its package. */
export const libraryVersion = '0.1.0';
