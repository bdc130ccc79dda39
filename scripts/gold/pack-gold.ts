import { annotatedPaper } from '#app/gold/annotated-claim.ts';
import { PackError, packPaper } from '#app/gold/pack-paper.ts';
import { isPaperOfArxiv, publishedPaper } from '#app/gold/published-paper.ts';
import { toReason } from '#app/sources/parse-record.ts';
import { readAll, readWanted } from '../evaluate-files.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import { writeOutput } from '../write-output.ts';
import { replaceFile, toLines } from './text-store.ts';

/**
 * Packs annotated papers without their texts, a line each, in the order of the annotations: those of arXiv, or `any`.
 * @throws {CommandError} for a paper whose annotation is not right, or that has no text
 */
export async function packGold(
  files: { gold: string; papers: string },
  { output, any = false }: { output?: string; any?: boolean },
): Promise<void> {
  const annotated = await readAll(files.gold, annotatedPaper);
  const ofArxiv = annotated.filter(({ id }) => any || isPaperOfArxiv(id));
  const abstracts = new Map<string, string>();
  for await (const { externalId, abstract } of readWanted(files.papers, new Set(ofArxiv.map(({ id }) => id))))
    abstracts.set(externalId, abstract);
  const packed = ofArxiv.map((paper) => packOne(paper, abstracts.get(paper.id), files));
  const remarks = [
    ...packed.flatMap(({ leftOut, paper }) =>
      leftOut.map((field) => `${paper.id}: too long for a name, and not in the abstract: ${field}`),
    ),
    ...(ofArxiv.length < annotated.length
      ? [`${annotated.length - ofArxiv.length} papers that are not of arXiv were left out`]
      : []),
  ];
  process.stderr.write(remarks.map((remark) => `claimboard gold pack: ${remark}\n`).join(''));
  const lines = toLines(packed.map(({ paper }) => paper));
  await (output === undefined ? writeOutput(lines) : replaceFile(output, lines));
}

function packOne(
  paper: Parameters<typeof packPaper>[0],
  abstract: string | undefined,
  files: { gold: string; papers: string },
) {
  if (abstract === undefined)
    throw new CommandError(`${files.papers} has no abstract of ${paper.id}`, EXIT.incomplete);
  try {
    const packed = packPaper(paper, abstract);
    const { error } = publishedPaper.safeParse(packed.paper);
    if (error) throw new PackError(`${paper.id}: ${toReason(error)}`);
    return packed;
  } catch (error) {
    if (error instanceof PackError)
      throw new CommandError(`${files.gold}: ${error.message}`, EXIT.incomplete);
    throw error;
  }
}
