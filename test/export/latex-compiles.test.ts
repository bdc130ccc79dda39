import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { toCitations } from '#app/export/citations.ts';
import { writeLatex } from '#app/export/latex-table.ts';
import type { Cell, Table } from '#app/export/table.ts';

const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;
const reason = hasLatex ? '' : ' (skipped: pdflatex is not here)';

/** Every sign that has a meaning in TeX, accents, Greek, mathematics, and what no font has. */
const NAMES = [
  '\\input{x} & 50% of $5 #1 a_b ~ ^ {',
  'Müller–Łoś “Ğ” ñ',
  'α β γ ω ο × − → ± ≥ ≤ ≈ ∼ ∞ √ °',
  '🦫 模型 ﬁ',
  '[90] -- <x>',
];

it.skipIf(!hasLatex)(
  `LaTeX sets a table with its citations${reason}`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claimboard-latex-'));
    try {
      const papers = NAMES.map((title, index) => ({
        slug: `p-${index}`,
        // What a BibTeX file keeps in Unicode is up to the engine that reads it.
        title: title.replaceAll(/[^\p{ASCII}]/gu, ''),
        authors: ['Ada Müller & Co'],
        publishedOn: '2025-01-08',
        url: 'https://example.org/a_b?c=%20&d#e',
      }));
      const { keys, bibtex } = toCitations(papers);
      const rows = papers.map(({ slug }, index): Cell[] => [
        index,
        NAMES[index] ?? null,
        keys.get(slug) ?? null,
      ]);
      const table: Table = {
        caption: NAMES.join(' '),
        columns: [
          { name: 'rank', type: 'integer', isPrinted: true },
          { name: 'method', type: 'text', isPrinted: true },
          { name: 'source', type: 'citation' },
        ],
        batches: [rows],
      };
      let text = '';
      for await (const piece of writeLatex(table)) text += String(piece);
      writeFileSync(path.join(folder, 'table.bib'), bibtex);
      writeFileSync(
        path.join(folder, 'paper.tex'),
        `\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage{booktabs}\n\\begin{document}\n${text}\n\\bibliographystyle{plain}\n\\bibliography{table}\n\\end{document}\n`,
      );
      const run = (program: string, ...args: string[]) =>
        spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
      const latex = () => run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'paper.tex');
      const first = latex();
      expect(first.status, first.stdout).toBe(0);
      const cited = run('bibtex', 'paper');
      expect(cited.status, cited.stdout).toBe(0);
      latex();
      const last = latex();
      expect(last.stdout).not.toMatch(/undefined|Missing character|! /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
