/** The answer in words: what comes first, and what stands beneath. */
export interface AnswerLines {
  /** What has to come back, which comes before what is paid; it leads to the months. */
  readonly owed: string | null;
  /** What follows from that; null where nothing has to come back. */
  readonly owedNext: string | null;
  readonly big: readonly string[];
  readonly small: readonly string[];
}

/** Where the months stand on the page. */
export const MONTHS = "months";

/** The one answer that people come for, before everything else. */
export const AnswerBox = ({ owed, owedNext, big, small }: AnswerLines) => (
  <div className="award-answer">
    {owed !== null && (
      <p className="award-answer-now">
        <a href={`#${MONTHS}`}>{owed}</a>
      </p>
    )}
    {owedNext !== null && <p>{owedNext}</p>}
    {big.map((words) => (
      <p key={words} className="award-answer-now">
        {words}
      </p>
    ))}
    {small.map((words) => (
      <p key={words} className="muted">
        {words}
      </p>
    ))}
  </div>
);
