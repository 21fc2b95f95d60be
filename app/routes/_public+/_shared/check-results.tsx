import { useT } from "~/i18n/react";
import { Alert } from "~/ui/primitives/alert";
import type { CheckedProgram } from "./check-result.server";
import { Checked } from "./checked-program";

interface CheckResultsProps {
  readonly results: readonly CheckedProgram[];
  readonly home: string;
  readonly start: string;
}

/** The answer to a check: how many programs can be had, then each of them, the best first. */
export const CheckResults = ({ results, home, start }: CheckResultsProps) => {
  const t = useT("public");
  const count = results.filter(({ outcome }) => outcome === "eligible").length;
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result">{t("check.resultTitle")}</h2>
      <Alert
        live
        tone={count > 0 ? "success" : "info"}
        title={count > 0 ? t("check.eligibleCount", { count }) : t("check.eligibleNone")}
      >
        <p>{t("check.notPromise")}</p>
        <p>
          <a href="#change">{t("check.change")}</a>
        </p>
      </Alert>
      {results.map((program) => (
        <Checked key={program.slug} program={program} home={home} start={start} />
      ))}
    </section>
  );
};
