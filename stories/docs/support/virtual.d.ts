declare module 'virtual:api-reference' {
  const entries: readonly import('../../../scripts/docs/readApi.js').ApiEntry[];
  export default entries;
}
