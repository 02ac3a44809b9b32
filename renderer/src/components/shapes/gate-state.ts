/** ○ not started, ◐ in work, ● done, red disc with a bar: blocked. */
export type GateState = 'open' | 'working' | 'done' | 'blocked';
