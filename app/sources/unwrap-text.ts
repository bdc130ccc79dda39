/**
 * A text without the line breaks that a service put into it to keep its lines short. A line that begins with a space
 * begins a paragraph, as arXiv has it, and so does one after a blank line.
 */
export function unwrapText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .trim()
    .replace(/[ \t]*\n(\s*\n|[ \t]+)?[ \t]*/g, (_, paragraph?: string) => (paragraph ? '\n' : ' '));
}

/** All white space to single spaces: for titles and names. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
