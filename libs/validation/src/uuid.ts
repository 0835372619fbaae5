export const UUID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a column of UUIDs can be asked for this id: Postgres refuses any other text. */
export const isUuid = (id: string): boolean => UUID_PATTERN.test(id);
