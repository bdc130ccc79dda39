#!/usr/bin/env bash
# RIS has one value per line; where a program wraps a long one, one would guess that it does so between words, and
# that the same library reads its own file back as it was.
# The RIS plugin of Citation.js cuts every value after each 70 characters, whatever stands there: in the middle of a
# word, of an address, of a number. Its own reader joins the lines with a space, so the abstract that comes back has
# "71. 25" where "71.25" was: the text is still readable to a person, and the number is another one.
# Spaces at a cut stay at the end of the line, where editors and readers that trim lines lose them; so "join without
# a space" is not safe either unless the line is taken as it is, trailing space included.
# Why it matters here: abstracts come in as RIS, and the digits in them are all that counts. A reader can know such a
# file: every line that goes on is exactly 70 characters of value long, which wrapping between words hardly ever gives.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat >show.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-ris');
for (const name of ['@citation-js/core', '@citation-js/plugin-ris'])
  console.log(name, require(`./node_modules/${name}/package.json`).version);

const abstract = 'Pebblenet sorts river stones; accuracy on the Quarry test rises to 71.25 from 68.5.';
const issued = { 'date-parts': [[2024, 6]] };
const file = new Cite({ id: 'stones', type: 'article', title: 'Pebblenet', abstract, issued }).format('ris');
console.log(file);
const back = new Cite(file).data[0].abstract;
console.log(`expected ${JSON.stringify(abstract)}`);
console.log(`seen     ${JSON.stringify(back)}`);
const changed = back !== abstract.replace('71.25', '71. 25');
if (changed) console.log('The behaviour has changed.');
process.exit(changed ? 1 : 0);
JS
node show.cjs
