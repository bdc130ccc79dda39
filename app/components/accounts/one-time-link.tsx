interface OneTimeLinkProps {
  /** What has been done. */
  text: string;
  link: string | undefined;
}

/** What has been done, with an address to hand on where there is one. */
export function OneTimeLink({ text, link }: OneTimeLinkProps) {
  return (
    <div role="status" className="max-w-3xl space-y-1 font-semibold [overflow-wrap:anywhere] text-accent">
      <p>{text}</p>
      {link && (
        <>
          <code data-link className="block font-normal text-ink select-all">
            {link}
          </code>
          <p className="font-normal text-muted">
            It works once, for two days, and is not shown again. Hand it to nobody else.
          </p>
        </>
      )}
    </div>
  );
}
