import type { GoldPaper } from '#app/evaluation/annotated-paper.ts';
import { type CurvePoint, traceAskingCurve } from '#app/evaluation/asking-curve.ts';
import { holdsResultLikeNumber } from '#app/extraction/text/result-like.ts';
import { completeReading, planReading } from '#app/llm/read-text.ts';
import { type Answered, askAll, type Model, type Paper } from './ask-annotated.ts';

/** What asking about more and more papers brings. */
export interface CurveReport {
  papers: number;
  /** Papers that hold a number that looks like a result. */
  candidates: number;
  /** Of these, papers without an answer; what the rules read stands in for it. */
  unanswered: number;
  points: CurvePoint[];
}

/** Asks about all papers that hold a number that looks like a result, and scores each share of them in the order of expected gain. */
export async function evaluateCurve(
  papers: readonly Paper[],
  gold: readonly GoldPaper[],
  model: Model,
): Promise<CurveReport> {
  const planned = papers.map((paper) => ({ paper, plan: planReading(paper, 'assist') }));
  const isCandidate = ({ paper }: { paper: Paper }): boolean => holdsResultLikeNumber(paper.abstract);
  const answered = await askAll(planned.filter(isCandidate), model);
  const complete = ({ paper, plan, answer }: Answered) =>
    answer === 'none to be had'
      ? plan.rules.claims
      : completeReading(paper, 'assist', plan, answer, model.answers.record).extraction.claims;
  // Twice: what is measured is a model whose record is known.
  for (const each of answered) complete(each);
  const asked = new Map(answered.map((each) => [each.paper.id, complete(each)]));
  const read = planned.map(({ paper: { id }, plan: { rules, gain } }) => ({
    id,
    alone: rules.claims,
    asked: asked.get(id),
    gain,
  }));
  return {
    papers: papers.length,
    candidates: answered.length,
    unanswered: answered.filter(({ answer }) => answer === 'none to be had').length,
    points: traceAskingCurve(read, gold),
  };
}
