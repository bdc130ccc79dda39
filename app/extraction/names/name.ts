/** What a proper name in the text stands for. */
export type NameKind = 'own' | 'benchmark' | 'model' | 'other';

/** A proper name as a half-open range of tokens. */
export interface Name {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  readonly kind: NameKind;
}
