import type { ComponentProps, ReactNode } from 'react';
import { ClaimCards } from './claim-cards.tsx';
import { HighlightedAbstract } from './highlighted-abstract.tsx';
import { SectionTitle } from './page-title.tsx';

interface AnnotatedTextProps extends ComponentProps<typeof HighlightedAbstract> {
  title: string;
  /** Over the claims. */
  claimsTitle: string;
  claims: ComponentProps<typeof ClaimCards>['claims'];
  /** What is said where there are no claims. */
  empty: ReactNode;
  /** What may be done about a claim, for those who may. */
  actions?: ComponentProps<typeof ClaimCards>['actions'];
  /** Below the claims. */
  children?: ReactNode;
}

/** A text with its claims marked, and beside it everything that was read of each. */
export function AnnotatedText(props: AnnotatedTextProps) {
  const { title, claimsTitle, claims, empty, segments, roles, actions, children } = props;
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(20rem,30rem)]">
      <section aria-labelledby="text" className="space-y-3">
        <SectionTitle id="text">{title}</SectionTitle>
        <HighlightedAbstract segments={segments} roles={roles} />
      </section>
      <section aria-labelledby="details" className="space-y-3">
        <SectionTitle id="details">{claimsTitle}</SectionTitle>
        {claims.length > 0 ? <ClaimCards claims={claims} actions={actions} /> : empty}
        {children}
      </section>
    </div>
  );
}
