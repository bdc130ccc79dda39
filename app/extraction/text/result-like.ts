/**
 * What at least one number of an abstract must look like before it is read at all: a sign, a decimal point, a unit or a
 * word of results beside it. Counts, years and names alone report nothing, and two in three abstracts hold no more.
 * Works on the raw text, so LaTeX dress may stand between a number and its unit. Only a bounded piece of text around
 * each number is looked at: linear.
 */
const RESULT_LIKE = new RegExp(
  [
    String.raw`\d[\s$}~\\,;!)-]{0,4}(?:%|percent|times|fold|points?|pp|[xX](?![A-Za-z])|×)`,
    String.raw`(?:^|[^A-Za-z0-9.-])[+-]?\d*\.\d`,
    String.raw`(?:^|[\s($])[+−-]\d`,
    String.raw`\d (?:out )?of (?:the |all )?\d`,
    String.raw`\d\/\d`,
    String.raw`\bby (?:up to |over |about |around |nearly |at least |more than |an average of )?[$~]{0,2}\d`,
    String.raw`\d\$?[\s-]{0,2}(?:FPS|fps|ms|secs?|seconds?|minutes?|hours?|dB|GB|MB|k?Hz|[A-Z]?[A-Za-z]?[A-Z][A-Z0-9]\b)`,
    String.raw`(?:[Rr]ating|[Ss]core|BLEU|AP|FID|Elo|ELO|IQ|[Aa]ccuracy|[Rr]ank-1|[Ll]atency|PPL|[Pp]erplexity)s? ?(?:of |is |: ?|= ?|to |\()?[$~]{0,2}\d`,
    String.raw`from [$~]{0,2}\d[\d,]*\$? to `,
    String.raw`\d\$?\s{0,2}(?:→|->|\$?\\(?:rightarrow|to)\b)`,
  ].join('|'),
);

/** How much text on both sides of a number the pattern may look at. */
const REACH = 26;

/** True where an abstract holds a number that may be a result. */
export function holdsResultLikeNumber(abstract: string): boolean {
  let at = 0;
  while (at < abstract.length) {
    const code = abstract.charCodeAt(at);
    if (code < 48 || code > 57) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < abstract.length && isDigit(abstract.charCodeAt(end)) && end - at < REACH) end += 1;
    if (RESULT_LIKE.test(abstract.slice(Math.max(0, at - REACH), end + REACH))) return true;
    at = end;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
