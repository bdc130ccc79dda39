import type { Token } from '../text/token.ts';

const ADDRESS = /^(?:https?|www|com|org|io|net|github|gitlab|huggingface|arxiv)$/;

/** True of a word that is part of a web address: `github.com/heron-lab/Quill` names neither a laboratory nor a system. */
export function isWithinAddress(tokens: readonly Token[], at: number): boolean {
  if (!/^[/.]$/.test(tokens[at - 1]?.text ?? '')) return false;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.end !== (tokens[i + 1] as Token).start) return false;
    if (ADDRESS.test(token.lower)) return true;
  }
  return false;
}
