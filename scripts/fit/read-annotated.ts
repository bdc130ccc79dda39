import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { goldPaper } from '#app/evaluation/annotated-paper.ts';
import type { AnnotatedPaper } from '#app/fitting/annotated-document.ts';
import { hashAbstract, toAnnotatedForm } from '#app/gold/abstract-hash.ts';
import { restorePaper } from '#app/gold/restore-paper.ts';
import { findProjectRoot } from '#db/project-root.server.ts';
import { readWanted } from '../evaluate-files.ts';
import { readPublished } from '../gold/gold-directory.ts';

/** The annotated papers whose texts are at hand, in the order of the annotations, and how many have none. */
export interface AnnotatedSet {
  readonly papers: readonly AnnotatedPaper[];
  readonly missing: number;
}

/** Joins the annotations that come with the product to the texts of papers in `files`; a text that has changed is none. */
export async function readAnnotated(files: readonly string[]): Promise<AnnotatedSet> {
  const published = await readPublished(await listAnnotations());
  const wanted = new Set(published.map(({ id }) => id));
  const texts = new Map<string, { title: string; abstract: string }>();
  for (const file of files)
    for await (const { externalId, title, abstract } of readWanted(file, wanted))
      texts.set(externalId, { title, abstract });
  const papers = published.flatMap((paper): AnnotatedPaper[] => {
    const text = texts.get(paper.id);
    if (!text || hashAbstract(text.abstract) !== paper.sha256) return [];
    const abstract = toAnnotatedForm(text.abstract);
    const { claims } = goldPaper.parse(restorePaper(paper, abstract));
    return [{ id: paper.id, source: { title: text.title, abstract }, claims }];
  });
  return { papers, missing: published.length - papers.length };
}

async function listAnnotations(): Promise<string[]> {
  const directory = join(findProjectRoot(), 'test/gold');
  const names = (await readdir(directory)).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(directory, name));
}
