#!/usr/bin/env bash
# `author = {Tovani, Mirel and others}` is BibTeX's way to say "et al.": `others` is a keyword, no person. One would
# guess that what turns BibTeX into CSL-JSON knows it.
# Citation.js and biblatex-csl-converter pass it on as a person: {"family":"others"} with the one, {"literal":"others"}
# with the other. Written back by Citation.js it becomes `{others}`, in braces, which even BibTeX now takes for a
# name; in RIS it is a line `AU  - others`. astrocite-bibtex leaves it out, so three readers give two numbers of
# authors for one entry.
# Why it matters here: a paper read from CSL-JSON or RIS that came out of such a program has an author called
# "others", who would have more papers than anybody else. Leaving it out is safe only for a name that stands alone,
# at the end, after somebody.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 \
  @citation-js/plugin-ris@0.8.2 biblatex-csl-converter@3.2.2 astrocite-bibtex@0.16.4
cat >show.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
const astrocite = require('astrocite-bibtex');
for (const name of [
  '@citation-js/core',
  '@citation-js/plugin-bibtex',
  '@citation-js/plugin-ris',
  'biblatex-csl-converter',
  'astrocite-bibtex',
])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);

const entry = '@article{stones, title = {Pebblenet}, author = {Tovani, Mirel and others}, year = 2024}';
console.log(entry);
let changed = false;
function show(what, expected, seen, pinned) {
  console.log(`${what}: expected ${expected}, seen ${seen}`);
  if (seen !== pinned) changed = true;
}
const lastOf = (names) => JSON.stringify(names.at(-1));
const item = new Cite(entry);
const tovani = '{"given":"Mirel","family":"Tovani"}';
const converted = new CSLExporter(new BibLatexParser(entry).parse().entries).parse();
show('last author, Citation.js', tovani, lastOf(item.data[0].author), '{"family":"others"}');
show('last author, biblatex-csl-converter', tovani, lastOf(Object.values(converted)[0].author), '{"literal":"others"}');
show('authors, astrocite', '1', String(astrocite.parse(entry)[0].author.length), '1');
show(
  'back to BibTeX, Citation.js',
  'Tovani, Mirel and others',
  /author = \{(.*)\}/.exec(item.format('bibtex'))[1],
  'Tovani, Mirel and {others}',
);
show('last author in RIS', 'AU  - Tovani, Mirel', item.format('ris').match(/^AU.*$/gm).at(-1), 'AU  - others');
if (changed) console.log('The behaviour has changed.');
process.exit(changed ? 1 : 0);
JS
node show.mjs
