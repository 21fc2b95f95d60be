import { cityTimeZone } from "~/platform/city";

/** The civil day of a moment by the city's clock: SQL from SQL, such as a column's name. */
export const cityDay = (moment: string): string => `(${moment} AT TIME ZONE '${cityTimeZone}')::date`;
