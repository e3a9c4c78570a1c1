/** How tokens of embeds can be signed. Each key signs with one of them, and no other is taken from it. */
export const embedAlgorithms = ['EdDSA', 'ES256', 'RS256', 'HS256'] as const;

export type EmbedAlgorithm = (typeof embedAlgorithms)[number];
