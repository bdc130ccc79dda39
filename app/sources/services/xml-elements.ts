import { Parser } from 'htmlparser2';

/** An element with everything in it. Names keep their prefix (`arxiv:doi`). */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly in it. */
  text: string;
}

/** The root of an XML document; undefined where it breaks off before the root is closed, or holds no element. */
export function parseXml(xml: string): XmlElement | undefined {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let isWhole = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag(_, isImplied) {
        if (open.pop() === root) isWhole = !isImplied;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return isWhole ? root : undefined;
}

/** The first child of that name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The text of the first child of that name, trimmed; empty where there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return findChild(element, name)?.text.trim() ?? '';
}

export function listChildren(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
