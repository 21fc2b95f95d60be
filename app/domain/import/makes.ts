/** How many of what a release makes, by keys of the texts `import:makes`. */
export type Makes = Readonly<Record<string, number>>;
