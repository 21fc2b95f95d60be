import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Badge } from "~/ui/primitives/badge";
import { Card } from "~/ui/primitives/card";
import type { OpenView, ProgramSummary } from "~/presenters/program/program-summary.server";

/** Open or not, always with the words that say until when or why. */
export const Opening = ({ opening }: { readonly opening: OpenView }) => {
  const t = useT("program");
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {opening.open ? null : <Badge tone="neutral">{t("open.no")}</Badge>}
      <span className={opening.open ? "font-semibold text-success" : "muted"}>{opening.text}</span>
    </p>
  );
};

interface ProgramCardProps {
  readonly program: ProgramSummary;
  /** Front page of the language. */
  readonly lang: string;
}

/** A program in a list: what it gives in a sentence or two, and whether one can apply. */
export const ProgramCard = ({ program, lang }: ProgramCardProps) => {
  const { slug, name, summary, inShort, besides, opening } = program;
  return (
    <Card level={3} title={<a href={pathTo("/:lang/programs/:slug", { lang, slug })}>{name}</a>}>
      <div className="flex flex-col gap-3">
        <p>{summary}</p>
        {[...(inShort ? [inShort] : []), ...besides].map((line) => (
          <p key={line} className="muted text-sm">
            {line}
          </p>
        ))}
        <Opening opening={opening} />
      </div>
    </Card>
  );
};
