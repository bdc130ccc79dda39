import type { VariantSummary } from '#db/queries/list-variants.server.ts';
import { LinkTabs } from './link-tabs.tsx';

/** A benchmark among its parts and variants; nothing where it stands alone. */
export function BoardVariants({ current, variants }: { current: string; variants: VariantSummary[] }) {
  if (variants.length === 0) return null;
  return (
    <LinkTabs
      label="Parts and variants"
      most={5}
      tabs={variants.map(({ slug, name, claims }) => ({
        name,
        count: claims,
        to: `/benchmarks/${encodeURIComponent(slug)}`,
        isCurrent: slug === current,
      }))}
    />
  );
}
