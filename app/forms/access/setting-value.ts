import { ownOf } from "~/domain/kernel/own";

/** The values of settings that are chosen and are no text. */
const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  demonstration: { true: true, false: false },
};

/** What was typed or chosen, as the value that the setting would have. The setting itself says whether it can. */
export const settingValue = (key: string, typed: string): unknown => ownOf(ownOf(values, key) ?? {}, typed) ?? typed;
