import { joinTexts } from '#app/gold/join-texts.ts';
import { findNextQuestion } from '#app/gold/next-question.ts';
import type { PublishedPaper } from '#app/gold/published-paper.ts';
import { toTextPages } from '#app/gold/text-pages.ts';
import { writeArxivId } from '#app/sources/arxiv-id.ts';
import { readArxivIds } from '#app/sources/services/arxiv-api.ts';
import { OF_A_HARVEST } from '#app/sources/services/patience.ts';
import { PoliteClient } from '#app/sources/services/polite-client.ts';
import type { ServiceAccess } from '#app/sources/services/service-access.ts';
import { readServiceSettings } from '#app/sources/services/service-settings.ts';
import { untilFailure } from '#app/sources/services/until-failure.ts';
import { startProgress } from '../progress.ts';
import { stopAtSignal } from '../stop-signal.ts';
import { readPublished, toGoldFiles } from './gold-directory.ts';
import { printFetch, toExitCode, type FetchReport } from './print-fetch.ts';
import { openTextStore, replaceFile, toLines, type TextStore } from './text-store.ts';

export interface FetchGoldOptions {
  out: string;
  /** Whether texts that are there already are fetched again. */
  isAfresh: boolean;
  isJson: boolean;
}

/**
 * Brings the abstracts of annotated papers from arXiv into a directory, and writes the annotations beside them with their
 * quotes. Cut off anywhere, it goes on where it was when it is run again.
 * @returns the exit code
 */
export async function fetchGold(files: readonly string[], options: FetchGoldOptions): Promise<number> {
  const published = await readPublished(files);
  const { gold: goldPath, papers: textsPath } = toGoldFiles(options.out);
  const settings = readServiceSettings();
  const signal = stopAtSignal();
  const store = await openTextStore(textsPath, options);
  const access = { client: new PoliteClient(settings, OF_A_HARVEST), settings, signal };
  const outcome = await fetchMissing(published, store, access);
  const { gold, ...lists } = joinTexts(published, store.texts);
  await store.tidy();
  await replaceFile(goldPath, toLines(gold));
  const claims = gold.reduce((sum, paper) => sum + paper.claims.length, 0);
  const report: FetchReport = { out: options.out, papers: gold.length, claims, ...outcome, ...lists };
  await printFetch(report, options);
  return toExitCode(report);
}

/** Asks round by round for what is missing: first the latest texts, then earlier versions of those that have changed. */
async function fetchMissing(
  published: readonly PublishedPaper[],
  store: TextStore,
  access: ServiceAccess & { signal: AbortSignal },
): Promise<Pick<FetchReport, 'fetched' | 'isComplete' | 'failure'>> {
  const progress = await startProgress('arXiv');
  const asked = new Set<string>();
  let [fetched, failure]: [number, string | null] = [0, null];
  const listQuestions = () =>
    published
      .flatMap((paper) => findNextQuestion(paper, store.texts.get(paper.id)) ?? [])
      // What has been answered once is answered no other way a second time.
      .filter((question) => !asked.has(writeArxivId(question)));
  for (let questions = listQuestions(); questions.length > 0 && failure === null;) {
    const good = untilFailure(readArxivIds(access, questions), access.signal);
    let answered = 0;
    for await (const { texts, reasons } of toTextPages(good.records)) {
      await store.add(texts);
      fetched += texts.length;
      answered += texts.length + reasons.length;
      progress.update(answered / questions.length, `${fetched} texts`);
    }
    failure = good.findFailure()?.message ?? null;
    if (access.signal.aborted) break;
    for (const question of questions) asked.add(writeArxivId(question));
    questions = listQuestions();
  }
  progress.stop();
  return { fetched, failure, isComplete: failure === null && !access.signal.aborted };
}
