/** Types of `plan.mjs`, for the tests. */

export function writePlan(length: number, seed?: number): string
export function writeMarkdownPlan(length: number, seed?: number): string
export function writeYamlPlan(length: number, seed?: number): string
