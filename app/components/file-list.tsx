import { ScrollBox } from './scroll-box.tsx';

const FILES: { what: string; address: string; meaning: string }[] = [
  {
    what: 'Tables',
    address: '/benchmarks/math/table.csv',
    meaning:
      'Below every table of the pages. Also as .jsonl, .md, .parquet, and .tex with the .bib that it cites.',
  },
  {
    what: 'Evaluation tables',
    address: '/benchmarks/math/evaluation-table.json',
    meaning: 'A board with all its metrics, in the form that Papers with Code gave out.',
  },
  {
    what: 'Model cards',
    address: '/methods/rstar-math/model-index.yaml',
    meaning: 'The results of a method, as Hugging Face reads them.',
  },
  {
    what: 'Web Annotations',
    address: '/benchmarks/math/annotations.jsonld',
    meaning: 'Claims by the position of their characters and by quote; of a paper, beside its table.',
  },
  {
    what: 'Badges',
    address: '/benchmarks/math/badge.svg?method=rstar-math',
    meaning: 'Where a method stands, for a README. The page of a method has the Markdown.',
  },
  {
    what: 'Atom feeds',
    address: '/benchmarks/math/feed.atom',
    meaning:
      'New results of a benchmark; also /new-bests.atom, /new-papers.atom for what watched sources bring, and /search.atom?q=… for papers.',
  },
  {
    what: 'Pictures of links',
    address: '/benchmarks/math/card.png',
    meaning: 'What other sites show of a link to a leaderboard, by Open Graph or /oembed?url=…',
  },
  { what: 'All pages', address: '/sitemap.xml', meaning: 'For search engines.' },
];

/** What there is besides the API, with an example of each. Plain links: none of it is a page. */
export function FileList() {
  return (
    <ScrollBox label="Files">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">For example</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {FILES.map(({ what, address, meaning }) => (
            <tr key={what}>
              <th scope="row" className="!font-medium !text-ink">
                {what}
              </th>
              <td>
                <a href={address}>{address}</a>
              </td>
              <td className="w-full min-w-56">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
