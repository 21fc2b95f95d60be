import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

interface SourceProps {
  readonly source: string;
  readonly sourceUrl: string | null;
}

/** Where a figure is from, with its link where there is one. */
export const FigureSource = ({ source, sourceUrl }: SourceProps) =>
  sourceUrl === null ? (
    <>{source}</>
  ) : (
    <a href={sourceUrl} rel="noreferrer">
      {source}
    </a>
  );

/** The date of a figure; one of more than a year ago says so. */
export const FigureDate = ({ datedOn, old }: { readonly datedOn: string; readonly old: boolean }) => {
  const t = useT("comparison");
  const { dateShort } = useFormats();
  return (
    <>
      {dateShort(datedOn)}
      {old && (
        <>
          {" "}
          <Badge tone="warning" icon="warning">
            {t("sources.old")}
          </Badge>
        </>
      )}
    </>
  );
};
