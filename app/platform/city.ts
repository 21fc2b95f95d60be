/** The city's clock: what decides which day it is, and by what moments are shown. */
export const cityTimeZone = "Asia/Shanghai";
