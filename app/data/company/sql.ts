const identity = (company: string): string =>
  `'kind', ${company}.kind, 'code', ${company}.code, 'foreignRegistration', ${company}.foreign_registration,
     'foreignCountry', ${company}.foreign_country`;

/** Who a company is (`CompanyIdentity`) and the zone that it is registered in: SQL for the company of that name. */
export const companyIdentity = (company: string): string =>
  `json_build_object(${identity(company)}, 'registeredZoneId', ${company}.registered_zone_id)`;

/** Who a company is and what criteria look at of it, its zone by the slug: fields of a JSON object, as SQL. */
export const companyProfileFields = (company: string, zone: string): string =>
  `${identity(company)}, 'establishedOn', ${company}.established_on, 'registeredZone', ${zone}.slug, 'sector', ${company}.sector,
     'insuredStaff', ${company}.insured_staff, 'insuredStaffOn', ${company}.insured_staff_on`;
