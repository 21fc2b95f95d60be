const readers: Readonly<Record<string, (typed: string) => unknown>> = {
  demonstration: (typed) => ({ true: true, false: false })[typed],
};

/** What was typed or chosen, as the value that the setting would have. The setting itself says whether it can. */
export const settingValue = (key: string, typed: string): unknown => readers[key]?.(typed) ?? typed;
