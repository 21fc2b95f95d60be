import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";

interface MissingListProps {
  readonly items: readonly { readonly label: string; readonly message: string; readonly href: string }[];
}

/** Everything that is missing, each leading to where it is mended. */
export const MissingList = ({ items }: MissingListProps) => {
  const t = useT("common");
  return (
    <ul className="list-disc ps-6">
      {items.map(({ label, message, href }) => (
        <li key={`${href} ${message}`}>
          <a href={href}>{label}</a> <span className="muted">{errorText(t, message)}</span>
        </li>
      ))}
    </ul>
  );
};
