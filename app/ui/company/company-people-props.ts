import type { CompanyPeople } from "~/data/company/company.reader.server";

export interface CompanyPeopleProps {
  readonly people: CompanyPeople;
  /** Path of the company's page. */
  readonly here: string;
  readonly userId: string;
  readonly mayManage: boolean;
  /** The reader acts under a mandate, which is theirs to give up. */
  readonly mayGiveUp: boolean;
}
