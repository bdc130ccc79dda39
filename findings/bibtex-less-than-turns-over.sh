#!/usr/bin/env bash
# Abstracts in .bib files are mostly plain text that a website put there, so `(p < 0.05)` stands in them bare. One
# would guess that a reader of BibTeX leaves `<` and `>` as they are, as Citation.js and biblatex-csl-converter do.
# @retorquere/bibtex-parser takes the text for what TeX would print with its oldest font encoding, where the places of
# these two characters hold other ones: `<` comes out as an inverted exclamation mark, `>` as an inverted question
# mark. Within $…$ both stay.
# Why it matters here: "p < 0.05", "< 2 ms" and "> 90%" say which side of a number a result lies on; with the mark
# gone, a bound reads as the result itself. Text that went through this reader shows it: an inverted mark right
# before a number, in a language that has none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund @retorquere/bibtex-parser@9.0.29 @citation-js/core@0.8.2 \
  @citation-js/plugin-bibtex@0.8.2
cat >show.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as bibtex from '@retorquere/bibtex-parser';
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
for (const name of ['@retorquere/bibtex-parser', '@citation-js/core', '@citation-js/plugin-bibtex'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);

let changed = false;
function show(abstract, expected, pinned) {
  const entry = `@article{stones, title = {Pebblenet}, author = {Tovani, Mirel}, abstract = {${abstract}}}`;
  const seen = bibtex.parse(entry).entries[0].fields.abstract;
  const other = new Cite(entry).data[0].abstract;
  console.log(`abstract = {${abstract}}`);
  console.log(`  expected ${expected}; seen ${seen} (@retorquere/bibtex-parser), ${other} (Citation.js)`);
  if (seen !== pinned || other !== expected) changed = true;
}
show('gains of > 3 points (p < 0.05)', 'gains of > 3 points (p < 0.05)', 'gains of \u00bf 3 points (p \u00a1 0.05)');
show('gains of $>$ 3 points', 'gains of > 3 points', 'gains of > 3 points');
if (changed) console.log('The behaviour has changed.');
process.exit(changed ? 1 : 0);
JS
node show.mjs
