import { v7 } from 'uuid';

/** Makes UUIDv7 on the device: sortable by time, no counter to collide between two laptops. */
export type NewId = () => string;

export const newUuidV7: NewId = () => v7();
