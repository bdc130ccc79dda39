import type { Kysely } from 'kysely';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import type { ReadingRules } from '#app/extraction/reading-rules.ts';
import { PROMPT_VERSION } from '#app/extraction/llm/prompt.ts';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { ModelFailure } from '#app/llm/model-failure.ts';
import { planReading } from '#app/llm/read-text.ts';
import {
  countPapersToRead,
  listPapersToRead,
  takeOverReadings,
  type PaperToRead,
} from '#db/llm/list-papers-to-read.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Database } from '#db/schema.ts';
import { byGain, GainRanking } from './gain-ranking.ts';
import { startRulesRun } from './read-claims.ts';
import { readAlone, readPaper, storeReadings, type PlannedPaper, type Reader } from './read-paper.ts';
import { countReading, createReadingReport, toFailedPaper, type ReadingReport } from './reading-report.ts';

/** Papers that are looked at together. */
const BATCH_SIZE = 200;

export interface ReadStoredOptions {
  /** Questions at the same time. */
  concurrency?: number;
  /** Papers that the model is asked about, at most; answers that are known already do not count. */
  limit?: number;
  /** Only these papers, by their ids; by default all. */
  paperIds?: readonly number[];
  onProgress?: (report: Readonly<ReadingReport>) => void;
  /** Lets no further question begin; what is under way is awaited and stored. */
  signal?: AbortSignal;
  /** Whether the endpoint has to be given up. */
  isDown?: () => boolean;
}

/** The run that what such a reader reads is stored under: mode, model, version of the prompt and of the rules. */
export async function startReadingRun(
  db: Kysely<Database>,
  reader: Reader,
  rules?: ReadingRules,
): Promise<number> {
  if (reader.mode === 'rules') return startRulesRun(db, rules ?? (await rulesInUse(db)));
  return startModelRun(db, { mode: reader.mode, model: reader.answers.model }, rules);
}

export async function startModelRun(
  db: Kysely<Database>,
  { mode, model }: { mode: ModelMode; model: string },
  rules?: ReadingRules,
): Promise<number> {
  const { version } = rules ?? (await rulesInUse(db));
  const settings = { model, promptVersion: PROMPT_VERSION };
  return startRun(db, { extractor: mode, version, settings });
}

/**
 * Reads the stored papers that have not been read in this way, each paper stored in a transaction of its own as soon as its answer
 * is in; in mode `assist` those come first in which a model is expected to mend most. Cut off anywhere it leaves whole papers, and run again it does the rest; answers that were paid for are kept.
 * A paper without an answer keeps what was read in it before. What reviewers said stays.
 */
export async function readStored(
  db: Kysely<Database>,
  reader: Reader,
  options: ReadStoredOptions = {},
): Promise<ReadingReport> {
  const rules = await rulesInUse(db);
  const runId = await startReadingRun(db, reader, rules);
  const work = new StoredReading(db, reader, { rules, runId }, options);
  await work.run();
  work.report.waiting = await countPapersToRead(db, runId, options.paperIds);
  return work.report;
}

interface PlannedStoredPaper extends PlannedPaper {
  readonly paper: PaperToRead;
}

function isReadByRules({ readBy }: PaperToRead, { version }: ReadingRules): boolean {
  return readBy?.extractor === 'rules' && readBy.version === version;
}

class StoredReading {
  readonly report: ReadingReport;
  readonly #underWay = new Set<Promise<void>>();
  readonly #ranking = new GainRanking();
  #asked = 0;
  #failure: Error | undefined;
  private readonly rules: ReadingRules;
  private readonly runId: number;

  constructor(
    private readonly db: Kysely<Database>,
    private readonly reader: Reader,
    { rules, runId }: { rules: ReadingRules; runId: number },
    private readonly options: ReadStoredOptions,
  ) {
    this.rules = rules;
    this.runId = runId;
    this.report = createReadingReport(reader.mode, reader.mode === 'rules' ? null : reader.answers.model);
  }

  async run(): Promise<void> {
    for await (const papers of this.#listBatches()) {
      await this.#readBatch(papers);
      if (this.#isOver()) break;
    }
    await this.#askByGain();
    await Promise.all(this.#underWay);
    if (this.#failure) throw this.#failure;
  }

  async *#listBatches(): AsyncGenerator<PaperToRead[]> {
    const { db, runId } = this;
    const { paperIds } = this.options;
    for (let i = 0; paperIds && i < paperIds.length && !this.#isOver(); i += BATCH_SIZE)
      yield await listPapersToRead(db, runId, { among: paperIds.slice(i, i + BATCH_SIZE) });
    let behind: number | undefined = paperIds ? undefined : 0;
    while (behind !== undefined && !this.#isOver()) {
      const papers: PaperToRead[] = await listPapersToRead(db, runId, { behind, limit: BATCH_SIZE });
      if (papers.length > 0) yield papers;
      behind = papers.at(-1)?.id;
    }
  }

  #isOver(): boolean {
    if (this.options.signal?.aborted) this.report.stopped ??= 'interrupted';
    return this.report.stopped !== null || this.#failure !== undefined;
  }

  async #readBatch(papers: readonly PaperToRead[]): Promise<void> {
    const planned = this.#plan(papers);
    await this.#readAlone(planned.filter(({ plan }) => !plan.isAsked));
    const toAsk = planned.filter(({ plan }) => plan.isAsked);
    // Money goes where it pays most: nothing is asked before all are known.
    if (this.reader.mode === 'assist')
      for (const { paper, plan } of toAsk) this.#ranking.add(paper.id, plan.gain);
    else await this.#askInTurn(toAsk);
  }

  /** Looks anew at the papers that are worth a question: their texts are not kept meanwhile, and may have changed. */
  async #askByGain(): Promise<void> {
    const paperIds = this.#ranking.listIds();
    for (let i = 0; i < paperIds.length && !this.#isOver(); i += BATCH_SIZE) {
      const among = paperIds.slice(i, i + BATCH_SIZE);
      const planned = this.#plan(await listPapersToRead(this.db, this.runId, { among }));
      await this.#readAlone(planned.filter(({ plan }) => !plan.isAsked));
      await this.#askInTurn(byGain(planned.filter(({ plan }) => plan.isAsked)));
    }
  }

  #plan(papers: readonly PaperToRead[]): PlannedStoredPaper[] {
    const { models } = this.rules;
    return papers.map((paper) => ({ paper, plan: planReading(paper, this.reader.mode, models) }));
  }

  async #askInTurn(planned: readonly PlannedStoredPaper[]): Promise<void> {
    for (const one of planned) {
      if (this.#asked >= (this.options.limit ?? Infinity)) this.report.stopped ??= 'limit';
      if (this.#isOver()) return;
      await this.#begin(one);
    }
  }

  /** Papers that need no model. Those that the rules have read as they would now are not written again. */
  async #readAlone(planned: readonly PlannedStoredPaper[]): Promise<void> {
    const readings = planned.map((one) => ({ ...one, reading: readAlone(one, this.reader) }));
    const isKnown = ({ paper, plan, reading }: (typeof readings)[number]) =>
      isReadByRules(paper, this.rules) && reading.extraction === plan.rules;
    await storeReadings(
      this.db,
      { runId: this.runId, model: this.report.model ?? '' },
      readings.filter((one) => !isKnown(one)),
    );
    const known = readings.filter(isKnown).map(({ paper }) => paper);
    await takeOverReadings(this.db, this.runId, known);
    for (const { reading } of readings) countReading(this.report, reading);
    this.options.onProgress?.(this.report);
  }

  /** Begins a question once there is room for it. */
  async #begin(planned: PlannedStoredPaper): Promise<void> {
    const { concurrency = 1 } = this.options;
    while (this.#underWay.size >= concurrency) await Promise.race(this.#underWay);
    if (this.#isOver()) return;
    this.#asked++;
    const work: Promise<void> = this.#ask(planned).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  async #ask(planned: PlannedStoredPaper): Promise<void> {
    if (this.reader.mode === 'rules') return;
    try {
      const isKept = await readPaper(
        this.db,
        { ...planned, runId: this.runId, reader: this.reader },
        this.report,
      );
      if (isKept) this.#asked--;
    } catch (error) {
      if (error instanceof ModelFailure) this.#fail(planned.paper, error);
      // The database or we ourselves are at fault: nothing more is begun, and what is under way is awaited.
      else this.#failure ??= error as Error;
    }
    this.options.onProgress?.(this.report);
  }

  #fail(paper: PaperToRead, failure: ModelFailure): void {
    const { report } = this;
    if (failure.kind === 'budget' || failure.kind === 'interrupted') {
      report.stopped ??= failure.kind;
      return;
    }
    report.failed.push(toFailedPaper(paper, failure));
    if (failure.kind === 'refused access' || (this.options.isDown?.() ?? false)) {
      report.stopped ??= 'endpoint';
      report.stopMessage ??= failure.message;
    }
  }
}
