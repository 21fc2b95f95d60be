import { type AnswerView, awardAnswer } from "./answer-words";
import type { AwardVoice } from "./voice";

/** The one answer that people come for, before everything else. */
export const AnswerBox = ({ view, voice }: { readonly view: AnswerView; readonly voice: AwardVoice }) => {
  const { big, small } = awardAnswer(view, voice);
  return (
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
};
