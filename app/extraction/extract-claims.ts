import { checkArithmetic } from './arithmetic/check-arithmetic.ts';
import { type DocumentView, viewDocument } from './candidates/document-view.ts';
import { ModelDecider, type Models } from './choose/models.ts';
import { type Decided, MOST_NUMBERS, walk } from './choose/walk.ts';
import type { Extraction, PassedOver, SourceText } from './claim.ts';
import { reasonAgainst } from './claims/reason-against.ts';
import { UNREAD } from './claims/unread.ts';
import { toClaim } from './claims/to-claim.ts';
import { openDocument } from './document.ts';
import { findSites } from './syntax/number-site.ts';
import { holdsResultLikeNumber } from './text/result-like.ts';
import { toRawRange } from './text/normalised-text.ts';
import { shippedModels } from './weights/shipped-models.ts';

const NOTHING: Extraction = { claims: [], passedOver: [], checks: [], implied: [] };

export interface ExtractOptions {
  /** Also says of every other number why it is no claim. Costs time, and changes no claim. */
  readonly explain?: boolean;
  /** The weights that choose; those that come with the product unless told. */
  readonly models?: Models;
}

/**
 * Reads the reported numbers of one abstract. Pure: the same text and weights give the same claims. Never throws on any text.
 * The stages are those of docs/architecture.md: normalise, lex the numbers, parse the sentences, choose slot by slot with
 * fitted weights, check the arithmetic.
 */
export function extractClaims(
  source: SourceText,
  { explain = false, models = shippedModels() }: ExtractOptions = {},
): Extraction {
  const mayReport = holdsResultLikeNumber(source.abstract);
  if (!mayReport && !explain) return NOTHING;
  const view = viewDocument(openDocument(source));
  const decided = mayReport ? walk(view, new ModelDecider(models)) : [];
  const claims = decided.map((sentence) => sentence.map((each) => toClaim(view, each)));
  const passedOver = explain ? listPassedOver(view, decided.flat(), mayReport) : [];
  return { ...checkArithmetic(source.abstract, claims), passedOver };
}

/** The numbers that became no claim, each with the reason. */
function listPassedOver(view: DocumentView, decided: readonly Decided[], mayReport: boolean): PassedOver[] {
  const read = new Set(decided.map(({ site }) => site.number));
  const otherwise = mayReport ? UNREAD : 'nothing beside it says a result';
  let asked = 0;
  return view.sentences.flatMap((sentence) => {
    asked += sentence.numbers.length;
    const unread =
      asked > MOST_NUMBERS ? `only the first ${MOST_NUMBERS} numbers of a text are read` : otherwise;
    return findSites(sentence)
      .filter(({ number }) => !read.has(number))
      .map((site) => {
        const { start, end } = toRawRange(view.doc.norm, site.number.startChar, site.number.endChar);
        const reason = reasonAgainst(view, site) ?? unread;
        return { start, end, quote: view.doc.norm.raw.slice(start, end), reason };
      });
  });
}
