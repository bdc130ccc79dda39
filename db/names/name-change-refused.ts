/** A change of names that cannot be made, with one line for whoever asked for it. */
export class NameChangeRefused extends Error {
  override name = 'NameChangeRefused';
}
