import { useT } from "~/i18n/react";

interface SaidOfTenantProps {
  readonly said: readonly { readonly id: string; readonly what: string; readonly words: string }[];
}

/** What an operator said otherwise of tenants under a lease, the latest first; nothing where nothing was said. */
export const SaidOfTenant = ({ said }: SaidOfTenantProps) => {
  const t = useT("space");
  if (said.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("lease.said")}</h2>
      <ul className="rows">
        {said.map(({ id, what, words }) => (
          <li key={id}>
            <span>{what}</span>
            {words !== "" && <small>{words}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
};
