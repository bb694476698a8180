/** What the benchmarks read is like a real plan: its length, its variety, its tasks, its few defects. */

import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { writeMarkdownPlan, writePlan, writeYamlPlan } from './plan.mjs'

test('a plan is as long as it is asked for, and the same for the same seed', () => {
  for (const length of [5000, 15_000, 60_000]) {
    const text = writePlan(length, 7)
    expect(text.length).toBeGreaterThanOrEqual(length)
    expect(text.length).toBeLessThan(length + 1000)
    expect(writePlan(length, 7)).toBe(text)
    expect(writePlan(length, 8)).not.toBe(text)
  }
})

test('hardly a paragraph stands twice', () => {
  const paragraphs = writePlan(400_000)
    .split('\n')
    .filter((line) => line.length > 40)
  expect(new Set(paragraphs).size / paragraphs.length).toBeGreaterThan(0.995)
})

test('it is read as a plan with tasks, annexes and a finding in some thousands of characters', () => {
  const text = writePlan(60_000)
  const { plan, findings, template } = analyse({ text, templates: builtinTemplates })
  expect(template.template.id).toBe('notice-40')
  expect(plan.tasks.length).toBeGreaterThan(150)
  expect(plan.tasks.filter((task) => task.deadlines.length > 0 && task.persons.length > 0).length).toBeGreaterThan(140)
  expect(plan.annexRows.length).toBeGreaterThan(15)
  const inTasks = findings.filter(({ rule }) => !rule.includes('/') && rule !== 'requirement-unmet')
  expect(text.length / inTasks.length).toBeGreaterThan(2000)
  expect(text.length / inTasks.length).toBeLessThan(10_000)
  expect(new Set(inTasks.map(({ rule }) => rule)).size).toBeGreaterThan(4)
})

test('the other forms hold the same kind of text', () => {
  const { tasks } = parse(writeYamlPlan(15_000))
  expect(tasks.length).toBeGreaterThan(30)
  expect(tasks[0]).toMatchObject({ title: expect.any(String), lead: expect.any(String), deadline: expect.any(String) })
  expect(writeMarkdownPlan(15_000).match(/^##? .+$/gm)?.length).toBeGreaterThanOrEqual(5)
})
