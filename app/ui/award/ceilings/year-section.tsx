import type { CeilingsCourse } from "~/domain/ledger/course/ceilings-course";
import { Table } from "../../primitives/table";
import type { AwardVoice } from "../course/voice";
import { CeilingsPicture } from "./picture";

/** The ceilings by year with what was granted and what is left: as a picture, and the same as a table. */
export const YearSection = ({
  years,
  voice,
}: {
  readonly years: CeilingsCourse["years"];
  readonly voice: AwardVoice;
}) => {
  const { t, f } = voice;
  if (years.length === 0) return null;
  const said = years.map(({ year, fen, grantedFen }) =>
    t("claim.part", { year: String(year), granted: f.money(grantedFen), ceiling: f.money(fen) }),
  );
  return (
    <section className="course">
      <h2>{t("claim.title")}</h2>
      <CeilingsPicture years={years} title={t("claim.title")} description={f.list(said)} voice={voice} />
      <ul className="course-keys">
        <li className="course-key course-key-over">{t("claim.granted")}</li>
        <li className="course-key course-key-ahead">{t("claim.left")}</li>
      </ul>
      <Table
        caption={t("claim.title")}
        captionHidden
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: "year", header: t("claim.year"), cell: ({ year }) => year, rowHeader: true },
          { key: "ceiling", header: t("claim.ceiling"), numeric: true, cell: ({ fen }) => f.money(fen) },
          { key: "granted", header: t("claim.granted"), numeric: true, cell: ({ grantedFen }) => f.money(grantedFen) },
          { key: "left", header: t("claim.left"), numeric: true, cell: ({ leftFen }) => f.money(leftFen) },
        ]}
      />
    </section>
  );
};
