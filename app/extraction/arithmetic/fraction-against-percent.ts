import type { Check } from '../claim.ts';
import type { Placed } from './change.ts';
import { type Figure, figureOf, parseFigure, showFigure } from './figure.ts';
import { fitOf } from './interval.ts';

const OPENING_BRACKET = String.raw`[\s$]*[([][\s$]*`;
const THAT_IS = String.raw`(?:i\.e\.,?\s*|n\s*=\s*)?`;
const WHOLE_NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const OUT_OF = String.raw`\s*(?:\/|out of|of(?: the)?)\s*`;
const NUMBER_ENDS = String.raw`(?![\d./%]|,\d)`;
const FRACTION = new RegExp(
  `${OPENING_BRACKET}${THAT_IS}${WHOLE_NUMBER}${OUT_OF}${WHOLE_NUMBER}${NUMBER_ENDS}`,
  'y',
);
const PERCENT = new RegExp(String.raw`${OPENING_BRACKET}(\d+(?:\.\d+)?)\s*\\?(?:%|percent)`, 'y');
const WHOLE = /^of (\d+)$/;

/**
 * `53.3% (8/15)`, `8 of 15 tasks (53.3%)`: the fraction and the percentage beside it must be the same share. A share of n
 * things can only be one of n + 1 percentages (the granularity that GRIM tests: Brown & Heathers, 2017).
 */
export function checkFraction(abstract: string, placed: Placed): Check | undefined {
  const { claim } = placed;
  if (claim.low !== null) return undefined;
  const stated = figureOf(claim);
  if (!stated) return undefined;
  if (claim.unit === '%') {
    const found = matchAt(FRACTION, abstract, claim.end);
    return found
      ? compare(placed, parseFigure(found[1] as string), parseFigure(found[2] as string), stated)
      : undefined;
  }
  const whole = WHOLE.exec(claim.unit ?? '')?.[1];
  const percent = whole && matchAt(PERCENT, abstract, claim.end)?.[1];
  return percent ? compare(placed, stated, parseFigure(whole), parseFigure(percent)) : undefined;
}

function compare({ claim, index }: Placed, part: Figure, whole: Figure, percent: Figure): Check | undefined {
  if (whole.value === 0 || part.value > whole.value) return undefined;
  const share = (100 * part.value) / whole.value;
  const fit = fitOf(percent, { low: share, high: share });
  if (fit === 'near' || (fit === 'off' && claim.qualifier !== null)) return undefined;
  const fraction = `${showFigure(part)} / ${showFigure(whole)}`;
  return fit === 'off'
    ? {
        kind: 'fraction',
        verdict: 'fails',
        claims: [index],
        figures: `${fraction} = ${share.toFixed(Math.max(percent.decimals, 1))}%, not ${showFigure(percent)}%`,
      }
    : {
        kind: 'fraction',
        verdict: 'holds',
        claims: [index],
        figures: `${fraction} = ${showFigure(percent)}%`,
      };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
