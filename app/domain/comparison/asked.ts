/** Bounds of what may be compared: people of each kind of work, m², years. */
export const mostPeople = 500;
export const mostAreaM2 = 10_000;
export const mostYears = 5;

/** What the page is asked for before anybody types: an example, said to be one. */
export const exampleTeam = { engineering: "6", service: "0", office: "2", area: "120", years: "3" } as const;
