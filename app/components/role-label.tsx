import type { Role } from '#app/extraction/claim.ts';

const LABELS: Record<Role, { text: string; title: string }> = {
  proposed: { text: 'self-reported', title: 'The paper reports it of its own system' },
  comparator: {
    text: 'as comparator',
    title: "The paper reports it of somebody else's system, or of its baseline",
  },
};

export function RoleLabel({ role }: { role: Role }) {
  const { text, title } = LABELS[role];
  return (
    <span title={title} className="whitespace-nowrap text-muted">
      {text}
    </span>
  );
}
