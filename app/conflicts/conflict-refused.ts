/** Something that cannot be said of a conflict, with one line for whoever said it. */
export class ConflictRefused extends Error {
  override name = 'ConflictRefused';
}
