import { z } from 'zod';
import { proposedClaim, type ProposedClaim } from './proposal.ts';

/** Claims beyond this many are not read: no abstract holds as many numbers. */
const MOST_CLAIMS = 200;
const LONGEST_ANSWER = 400_000;

/** A model's answer, claim by claim: one that is broken costs only itself. */
export interface ParsedAnswer {
  readonly proposals: readonly ProposedClaim[];
  /** What stands in the list of claims and is none, with the first complaint about it. */
  readonly malformed: readonly { readonly answer: unknown; readonly complaint: string }[];
}

/** What some models think aloud before they answer. */
const THOUGHT = /^\s*<think>[^]*?<\/think>/;

const envelope = z.object({ claims: z.array(z.unknown()) });
const ABSENT = {
  benchmark: null,
  metric: null,
  setting: null,
  method: null,
  base: null,
  versus: null,
  from: null,
};
/** JSON mode knows no schema, and answers to the first prompt know no setting: names that are left out are null. */
const lenientClaim = z.preprocess((value) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const filled = { context: '', ...ABSENT, ...value };
  // A setting only tells more of a claim: one that cannot be read costs itself alone.
  return { ...filled, setting: typeof filled.setting === 'string' ? filled.setting : null };
}, proposedClaim);

/**
 * Reads the text of a model's answer: JSON, also where a fence or a sentence stands around it. Undefined where it holds no
 * object with a list of claims. Never throws.
 */
export function parseAnswer(text: string): ParsedAnswer | undefined {
  const found = envelope.safeParse(parseObject(text.slice(0, LONGEST_ANSWER).replace(THOUGHT, '')));
  if (!found.success) return undefined;
  const proposals: ProposedClaim[] = [];
  const malformed: { answer: unknown; complaint: string }[] = [];
  for (const [i, answer] of found.data.claims.entries()) {
    const claim = lenientClaim.safeParse(answer);
    if (i >= MOST_CLAIMS) malformed.push({ answer, complaint: 'more claims than an abstract can hold' });
    else if (claim.success) proposals.push(claim.data);
    else malformed.push({ answer, complaint: complain(claim.error) });
  }
  return { proposals, malformed };
}

function complain(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'claim'}: ${issue?.message ?? 'not a claim'}`;
}

/** The outermost object of a text, undefined where there is none. */
function parseObject(text: string): unknown {
  return parseJson(text) ?? parseJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
