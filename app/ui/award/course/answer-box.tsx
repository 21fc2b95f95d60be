/** The answer in words: what comes first, and what stands beneath. */
export interface AnswerLines {
  readonly big: readonly string[];
  readonly small: readonly string[];
}

/** The one answer that people come for, before everything else. */
export const AnswerBox = ({ big, small }: AnswerLines) => (
  <div className="award-answer">
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
