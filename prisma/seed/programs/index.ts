import { bpoLanding } from "./bpo-landing";
import { cityPremises } from "./city-premises";
import { freeStart } from "./free-start";
import { jinpuOffIncubator } from "./jinpu-off-incubator";
import { makerSpace } from "./maker-space";
import { outboundSupport } from "./outbound-support";
import { overseasScholars } from "./overseas-scholars";
import type { SeededProgram } from "./seeded-program";
import { softwareGrowth } from "./software-growth";

/** The programs of the demonstration city, in the order of their numbers. */
export const seededPrograms: readonly SeededProgram[] = [
  cityPremises,
  freeStart,
  makerSpace,
  overseasScholars,
  bpoLanding,
  softwareGrowth,
  jinpuOffIncubator,
  outboundSupport,
];
