/** How values of different types of one key are ordered: numbers first, then texts and tags, booleans, JSON. The same in every engine. */
export const typeRank = { number: 0, string: 1, strings: 1, boolean: 2, json: 3 } as const;
