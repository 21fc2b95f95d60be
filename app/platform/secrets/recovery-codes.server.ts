import { randomInt } from "node:crypto";
import { hashToken } from "./token.server";

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const groups = 3;
const groupLength = 4;

const group = (): string => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join("");

/** Ten codes of 59 random bits each, for the day the telephone is lost; shown once, kept as hashes. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => Array.from({ length: groups }, group).join("-"));

/** The hash of a code as it was typed: case, width, blanks and hyphens do not matter. */
export const hashRecoveryCode = (typed: string): string =>
  hashToken(
    typed
      .normalize("NFKC")
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, ""),
  );
