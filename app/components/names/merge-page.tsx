import type { MergePreview as Preview } from '#app/names/preview-merge.server.ts';
import { MergePreview } from './merge-preview.tsx';
import { MergeProblem } from './merge-problem.tsx';

interface MergePageProps {
  what: 'benchmark' | 'method';
  /** Last part of the address of the one that would go. */
  slug: string;
  preview: Preview | null;
  /** Why there is nothing to show. */
  problem: string | null;
  /** What was sent and could not be done. */
  sent: { problem: string; note: string } | undefined;
}

/** What a merge would move, with a button that does it; or why there is no such merge. */
export function MergePage({ what, slug, preview, problem, sent }: MergePageProps) {
  if (!preview) return <MergeProblem what={what} slug={slug} problem={sent?.problem ?? problem} />;
  return (
    <MergePreview what={what} preview={preview} problem={sent?.problem ?? null} note={sent?.note ?? ''} />
  );
}
