import { CARD } from './card.ts';

interface Shared {
  title: string;
  description: string;
  /** Of the page, whole. */
  url: string;
  /** Address of a picture of the size of a card. */
  picture?: string;
}

/** Open Graph tags: what other sites and messengers show of a link to a page. */
export function toShareTags({ title, description, url, picture }: Shared) {
  const pictures = picture
    ? [
        { property: 'og:image', content: picture },
        { property: 'og:image:width', content: String(CARD.width) },
        { property: 'og:image:height', content: String(CARD.height) },
        { property: 'og:image:alt', content: title },
        { name: 'twitter:card', content: 'summary_large_image' },
      ]
    : [{ name: 'twitter:card', content: 'summary' }];
  return [
    { property: 'og:site_name', content: 'Claimboard' },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    ...pictures,
  ];
}

/** A link in the head of a page to the same thing in another form. */
export function toAlternate(type: string, href: string, title: string) {
  return { tagName: 'link' as const, rel: 'alternate', type, href, title };
}

/** The one that finds what oEmbed says of a page. */
export function toOembedLink(url: string, origin: string, title: string) {
  return toAlternate(
    'application/json+oembed',
    `${origin}/oembed?${new URLSearchParams({ url }).toString()}`,
    title,
  );
}
