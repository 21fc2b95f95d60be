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

/** Whether a company `c` is in the zones: registered there, or with a case or an award. */
export const companyInZones = (
  zones: string,
): string => `(${zones}::uuid[] IS NULL OR c.registered_zone_id = ANY(${zones}::uuid[])
  OR EXISTS (SELECT FROM application a WHERE a.company_id = c.id AND a.reference IS NOT NULL AND a.zone_id = ANY(${zones}::uuid[]))
  OR EXISTS (SELECT FROM award w WHERE w.company_id = c.id AND w.zone_id = ANY(${zones}::uuid[])))`;
