import { useT } from "~/i18n/react";

interface ReferenceListProps {
  readonly references: readonly { readonly text: string; readonly href: string }[];
}

/** What refers to a question; says so where nothing does. */
export const ReferenceList = ({ references }: ReferenceListProps) => {
  const t = useT("builder");
  if (references.length === 0) return <p className="muted">{t("questions.referNone")}</p>;
  return (
    <ul>
      {references.map(({ text, href }) => (
        <li key={`${href} ${text}`}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
};
