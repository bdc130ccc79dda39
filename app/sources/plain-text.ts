import { Parser } from 'htmlparser2';

/** Elements that begin on a line of their own. */
const BLOCK = /^((jats:)?(p|sec|title|list-item)|div|br|li|h\d)$/;

/**
 * Text without the markup that services put into it: Crossref sends abstracts as JATS (`<jats:p>…`), others as HTML. The
 * heading "Abstract" is dropped. A text without markup stays as it is, also where it says `x < y`.
 */
export function toPlainText(text: string): string {
  if (!/<\/?[a-z][\w:-]*(\s[^<>]*)?\/?>/i.test(text)) return text.includes('&') ? decode(text) : text;
  return decode(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n[\s]*/g, '\n')
    .trim()
    .replace(/^(abstract|summary)\s*\n/i, '');
}

function decode(text: string): string {
  let plain = '';
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (BLOCK.test(name)) plain += '\n';
      },
      ontext: (piece) => (plain += piece),
      onclosetag: (name) => {
        if (BLOCK.test(name)) plain += '\n';
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return plain;
}
