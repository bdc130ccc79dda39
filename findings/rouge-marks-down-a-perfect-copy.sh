#!/usr/bin/env bash
# A summary that is word for word its reference should have ROUGE-1 = ROUGE-2 = 1, by any definition.
# The npm package rouge intersects *sets* of words but divides by the *number* of words: each word that occurs a
# second time lowers the score of a perfect copy. js-rouge, which grew out of it, counts occurrences and gives 1.
# Two more differences show on the same pairs of texts. rouge returns the recall, js-rouge the F-measure, under the
# same name `n`: a summary that goes on and on scores 1 with the one and half of that with the other. And rouge glues
# the words of a pair together without a space, so that "an ice" and "a nice" are the same pair of words.
# Why it matters here: "ROUGE-2" in a paper names neither the package nor whether it is recall or F. A leaderboard
# that ranks such values takes a difference between packages for one between methods; what a paper says about the
# variant (R, F, the package) has to stay with the number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund rouge@1.0.3 js-rouge@3.2.3
cat >show.cjs <<'JS'
const rouge = require('rouge');
const jsRouge = require('js-rouge');
console.log('rouge', require('rouge/package.json').version);
console.log('js-rouge', require('./node_modules/js-rouge/package.json').version);

let changed = false;
function show(what, n, summary, reference, expected, pinned) {
  const seen = [rouge.n(summary, reference, n), jsRouge.n(summary, reference, { n })].map((x) => x.toFixed(4));
  console.log(`${what}, ROUGE-${n}: "${summary}" against "${reference}"`);
  console.log(`  expected ${expected}; seen ${seen[0]} (rouge), ${seen[1]} (js-rouge)`);
  if (seen.join() !== pinned) changed = true;
}
const copy = 'the cat saw the dog near the barn';
show('perfect copy', 1, copy, copy, '1 from both', '0.7500,1.0000');
show('other words', 2, 'an ice cube', 'a nice cube', '0 from both', '0.5000,0.0000');
show('long summary', 1, 'a grey cat slept in our old barn', 'a cat', 'one value from both', '1.0000,0.4000');
if (changed) console.log('The behaviour has changed.');
process.exit(changed ? 1 : 0);
JS
node show.cjs
