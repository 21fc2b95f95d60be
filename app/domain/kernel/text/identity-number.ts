import { bareText } from "./bare";

/** Region, day of birth and running number, as resident identity cards and residence permits have them since 1999, and before. */
const shape =
  /^(?:[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]|[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})$/;

/** Whether a text reads as the number of a Chinese identity card, of 18 or 15 places, also with a mistyped last one. */
export const isIdentityNumber = (text: string): boolean => shape.test(bareText(text));
