/** The types of what tests use of jsonld, which has none of its own. */
declare module 'jsonld' {
  const jsonld: {
    expand(document: object, options: { documentLoader: (url: string) => never }): Promise<unknown[]>;
  };
  export default jsonld;
}
