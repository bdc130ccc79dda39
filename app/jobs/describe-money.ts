/**
 * What a group of jobs has spent, and what it may: `$0.12 of $2.50 spent`.
 * @param spent US dollars
 */
export function describeMoney({ spent, budget }: { spent: number; budget: number | null }): string {
  const most = budget === null ? '' : ` of ${toDollars(budget)}`;
  return `${toDollars(spent)}${most} spent`;
}

/** An amount in cents, and more of them where a cent is much. */
export function toDollars(amount: number): string {
  return `$${amount.toFixed(amount > 0 && amount < 1 ? 4 : 2)}`;
}
