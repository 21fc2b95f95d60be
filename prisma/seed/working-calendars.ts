import { addDays } from "~/domain/kernel/time/civil-date";
import type { PublishedYear } from "~/domain/kernel/time/working-days";

const days = (first: string, count: number): string[] => Array.from({ length: count }, (_, i) => addDays(first, i));

/** The State Council General Office's notices on public holidays, year by year. */
export const workingCalendars: readonly PublishedYear[] = [
  {
    year: 2025,
    source: "国办发明电〔2024〕12号",
    holidays: [
      ...days("2025-01-01", 1), // New Year
      ...days("2025-01-28", 8), // Spring Festival
      ...days("2025-04-04", 3), // Tomb-sweeping
      ...days("2025-05-01", 5), // Labour Day
      ...days("2025-05-31", 3), // Dragon Boat
      ...days("2025-10-01", 8), // National Day and Mid-autumn
    ],
    workdays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    source: "国办发明电〔2025〕7号",
    holidays: [
      ...days("2026-01-01", 3), // New Year
      ...days("2026-02-15", 9), // Spring Festival
      ...days("2026-04-04", 3), // Tomb-sweeping
      ...days("2026-05-01", 5), // Labour Day
      ...days("2026-06-19", 3), // Dragon Boat
      ...days("2026-09-25", 3), // Mid-autumn
      ...days("2026-10-01", 7), // National Day
    ],
    workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
];
