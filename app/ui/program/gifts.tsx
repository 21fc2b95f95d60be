import { useT } from "~/i18n/react";
import type { GiftView } from "~/presenters/program/program-summary.server";

interface GiftsProps {
  readonly gifts: readonly GiftView[];
  readonly besides: readonly string[];
}

/** What a program gives, line by line; by kind of applicant where that matters. */
export const Gifts = ({ gifts, besides }: GiftsProps) => {
  const t = useT("program");
  const shared = sharedLines(gifts);
  return (
    <>
      <div className={gifts.length > 1 ? "grid gap-4 sm:grid-cols-2 lg:grid-cols-3" : undefined}>
        {gifts.map(({ when, lines }) => (
          <div key={when ?? ""} className="prose">
            {when === null ? null : <p className="font-semibold">{t("list.forWhom", { who: when })}</p>}
            <ul>
              {lines
                .filter((line) => !shared.has(line))
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      {shared.size === 0 ? null : (
        <ul className="list-disc ps-5">
          {[...shared].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {besides.length === 0 ? null : (
        <ul className="list-disc ps-5">
          {besides.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Lines that hold for every kind of applicant are said once. */
const sharedLines = (gifts: readonly GiftView[]): ReadonlySet<string> => {
  const [first, ...others] = gifts;
  if (!first || others.length === 0) return new Set();
  return new Set(first.lines.filter((line) => others.every(({ lines }) => lines.includes(line))));
};
