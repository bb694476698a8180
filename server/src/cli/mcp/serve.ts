/** `fangan mcp`: a Model Context Protocol server on standard input and output; it reads and changes nothing. */

import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  type Tool as ListedTool,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { fill, type Locale } from '../../text/localised.js'
import type { McpOptions } from '../args.js'
import { exitCode } from '../exitCode.js'
import type { Io } from '../io.js'
import { version } from '../version.js'
import { checkPlan } from './checkPlan.js'
import { confined } from './confined.js'
import { explainRule } from './explainRule.js'
import { inspectPlan } from './inspectPlan.js'
import { listRequirements } from './listRequirements.js'
import { mcpMessages as messages } from './messages.js'
import { type Arguments, Refusal, type Schema, type Tool, type ToolContext } from './tool.js'

const tools: readonly Tool[] = [checkPlan, inspectPlan, listRequirements, explainRule]

/** Serves until the other side goes; resolves to the exit code. */
export async function serveMcp({ root }: McpOptions, io: Io, locale: Locale): Promise<number> {
  const folder = root === undefined ? undefined : realFolder(resolve(io.cwd, root))
  if (root !== undefined && folder === undefined) {
    io.writeError(`fangan: ${fill(messages.badRoot, { path: root })[locale]}\n`)
    return exitCode.failure
  }
  const context: ToolContext = { locale, io: confined(io, folder), ...(folder !== undefined && { root: folder }) }
  const server = new Server(
    { name: 'fangan', version },
    { capabilities: { tools: {} }, instructions: messages.instructions[locale] },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map((tool) => listed(tool, locale)) }))
  // Answers under way are given before the server goes, even when nobody asks any more.
  let running: Promise<unknown> = Promise.resolve()
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const answer = call(params.name, params.arguments ?? {}, context)
    running = Promise.allSettled([running, answer])
    return answer
  })
  const gone = new Promise<void>((done) => {
    server.onclose = done
    // The library does not close by itself when nobody writes any more.
    process.stdin.once('end', done).once('close', done)
  })
  await server.connect(new StdioServerTransport())
  await gone
  await running
  // The library writes an answer some steps after it has it.
  await new Promise((done) => setImmediate(done))
  await server.close()
  return exitCode.ok
}

/** `path` without links, `undefined` unless it is a folder. */
function realFolder(path: string): string | undefined {
  try {
    const real = realpathSync(path)
    return statSync(real).isDirectory() ? real : undefined
  } catch {
    return undefined
  }
}

function listed(tool: Tool, locale: Locale): ListedTool {
  const entries = Object.entries(tool.arguments)
  const properties = entries.map(([name, { description, values }]): [string, Schema & object] => [
    name,
    { type: 'string', description: description[locale], ...(values && { enum: [...values] }) },
  ])
  return {
    name: tool.name,
    title: tool.title[locale],
    description: tool.description[locale],
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: entries.flatMap(([name, { required }]) => (required ? [name] : [])),
      additionalProperties: false,
    },
    outputSchema: tool.output as ListedTool['outputSchema'],
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }
}

/** Whatever goes wrong in a call is said in its result; the server stays. */
async function call(
  name: string,
  given: Readonly<Record<string, unknown>>,
  context: ToolContext,
): Promise<CallToolResult> {
  try {
    const tool = tools.find((one) => one.name === name)
    if (!tool) throw new Refusal(fill(messages.unknownTool, { name, names: tools.map((one) => one.name).join(', ') }))
    const { text, structured } = await tool.answer(checkedArguments(tool, given), context)
    return { content: [{ type: 'text', text }], structuredContent: structured }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const said = error instanceof Refusal ? error.said : fill(messages.crashed, { name, detail })
    return { content: [{ type: 'text', text: said[context.locale] }], isError: true }
  }
}

function checkedArguments(tool: Tool, given: Readonly<Record<string, unknown>>): Arguments {
  const checked = new Map<string, string>()
  for (const [name, value] of Object.entries(given)) {
    const argument = Object.hasOwn(tool.arguments, name) ? tool.arguments[name] : undefined
    if (!argument) {
      const names = Object.keys(tool.arguments).join(', ')
      throw new Refusal(fill(messages.unknownArgument, { tool: tool.name, name, names }))
    }
    // An empty text is a plan that nobody has begun.
    if (typeof value !== 'string' || (value === '' && name !== 'text'))
      throw new Refusal(fill(messages.notText, { name }))
    const { values } = argument
    if (values && !values.includes(value))
      throw new Refusal(fill(messages.notListed, { name, values: values.join(', ') }))
    checked.set(name, value)
  }
  for (const [name, { required }] of Object.entries(tool.arguments)) {
    if (required && !checked.has(name)) throw new Refusal(fill(messages.missing, { name }))
  }
  return Object.fromEntries(checked)
}
