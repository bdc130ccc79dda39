/** Rows as a table in Markdown, the first as its head. */
export function toMarkdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(toCell).join(' | ')} |\n`).join('');
}

/** What has a meaning in Markdown or HTML, or would end the cell, loses it. */
function toCell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\|`*_[\]<>]/g, String.raw`\$&`)
    .trim();
}
