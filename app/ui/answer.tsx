import { createContext, useContext } from "react";
import { isLocale, type Locale } from "~/i18n/locale";

/** What an answer of the server is about, also where an error kept every loader from running. */
export interface FormAnswered {
  readonly locale: Locale;
  /** Absent in the browser, which hides the attribute of scripts anyway. */
  readonly nonce?: string;
  readonly requestId?: string;
}

const Context = createContext<FormAnswered | null>(null);

export const AnswerProvider = Context.Provider;

/** In the browser, what the page that it got says. */
export function useAnswer(): FormAnswered {
  const answer = useContext(Context);
  if (answer) return answer;
  const { lang } = document.documentElement;
  return { locale: isLocale(lang) ? lang : "en" };
}
