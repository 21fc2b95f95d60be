import type { EntitledStep, MonthFall, SettledStep } from "~/domain/ledger/waterfall/types";
import { stepLabel, stepNote } from "./step-words";
import type { AwardVoice } from "./voice";

interface FallProps {
  readonly fall: MonthFall;
  /** The month or months of which it tells. */
  readonly of: string;
  readonly voice: AwardVoice;
}

const StepRow = ({ step, voice }: { readonly step: EntitledStep | SettledStep; readonly voice: AwardVoice }) => {
  const note = stepNote(step, voice);
  return (
    <tr>
      <th scope="row">
        {stepLabel(step, voice)}
        {note && <span className="muted">{note}</span>}
      </th>
      <td>{voice.f.money(step.fen)}</td>
    </tr>
  );
};

/** One month from the plan to the money: what the plan gives, what is taken from it, and what became of the rest. */
export const MonthFallTable = ({ fall, of, voice }: FallProps) => {
  const { t, f } = voice;
  const corrections = fall.lines.filter(({ kind }) => kind === "correction");
  return (
    <table className="fall">
      <caption className="visually-hidden">{t("months.caption", { month: of })}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("months.step")}</th>
          <th scope="col">{t("months.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {fall.entitled.map((step, i) => (
          <StepRow key={i} step={step} voice={voice} />
        ))}
        <tr className="fall-sum">
          <th scope="row">{t("months.payable")}</th>
          <td>{f.money(fall.payableFen)}</td>
        </tr>
        {fall.settled.map((step, i) => (
          <StepRow key={i} step={step} voice={voice} />
        ))}
        {corrections.map(({ act, on, fen }) => (
          <tr key={act} className="muted">
            <th scope="row">{t("step.corrected", { date: f.date(on) })}</th>
            <td>{f.moneyChange(fen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
