declare module 'virtual:api-reference' {
  const entries: readonly import('../../../scripts/docs/readApi.js').ApiEntry[];
  export default entries;
}

declare module 'virtual:open-api' {
  const document: import('./HttpRoutes.js').OpenApiDocument;
  export default document;
}
