/** What replaces names: loaded where it is asked for, for most pages never do. */
export async function loadAnonymous(): Promise<typeof import('./anonymous/makeAnonymous.js')> {
  return import('./anonymous/makeAnonymous.js');
}
