import type { components } from '../../shared/api/schema.generated.js';

export type AgencyState = components['schemas']['DashboardDto'];
