/** Who a company is (`CompanyIdentity`) and the zone that it is registered in: SQL for the company of that name. */
export const companyIdentity = (company: string): string =>
  `json_build_object('kind', ${company}.kind, 'code', ${company}.code, 'foreignRegistration', ${company}.foreign_registration,
     'foreignCountry', ${company}.foreign_country, 'registeredZoneId', ${company}.registered_zone_id)`;
