/** Checks whole messages of a server against the protocol: envelope, parameters, results, registrations. */

import { type MetaModel, type Type, typeCheck } from './metaModel.js'

/** Checks a message; `answers` is the method of the request that a response belongs to, where it is known. */
export type MessageCheck = (message: unknown, answers?: string) => readonly string[]

const envelopeKeys = new Set(['jsonrpc', 'id', 'method', 'params', 'result', 'error'])

/** The check of what a server sends; methods whose name begins with one of `own` are not the protocol's. */
export function messageCheck(model: MetaModel, own: readonly string[]): MessageCheck {
  const check = typeCheck(model)
  const requests = new Map(model.requests.map((request) => [request.method, request]))
  const notifications = new Map(model.notifications.map((notification) => [notification.method, notification]))
  const isOwn = (method: string) => own.some((prefix) => method.startsWith(prefix))
  return (message, answers) => {
    if (!isRecord(message)) return ['the message is no object']
    const problems = checkEnvelope(message)
    const { method } = message
    if (typeof method === 'string') return [...problems, ...checkCall(method, message)]
    return [...problems, ...checkResponse(message, answers)]
  }

  function checkCall(method: string, message: Readonly<Record<string, unknown>>): readonly string[] {
    if (isOwn(method)) return []
    const known = 'id' in message ? requests.get(method) : notifications.get(method)
    if (!known) return [`${method} is no ${'id' in message ? 'request' : 'notification'} of the protocol`]
    if (known.messageDirection === 'clientToServer') return [`${method} is for the client to send`]
    return [...checkParams(known.params, message.params), ...checkRegistrations(message.params)].map(
      (problem) => `${method} ${problem}`,
    )
  }

  function checkParams(type: Type | undefined, params: unknown): readonly string[] {
    if (!type) return params === undefined || params === null ? [] : ['params: has none']
    return check(type, params, 'params')
  }

  /** Options of dynamic registrations are any JSON to the protocol's types, but each method says what it takes. */
  function checkRegistrations(params: unknown): readonly string[] {
    if (!isRecord(params) || !Array.isArray(params.registrations)) return []
    return params.registrations.flatMap(({ method, registerOptions }, index) => {
      const path = `params.registrations[${index}]`
      const known = requests.get(method) ?? notifications.get(method)
      if (!known) return [`${path}.method: ${method} is no method of the protocol`]
      if (!known.registrationOptions || registerOptions === undefined) return []
      return check(known.registrationOptions, registerOptions, `${path}.registerOptions`)
    })
  }

  function checkResponse(message: Readonly<Record<string, unknown>>, answers: string | undefined): readonly string[] {
    if ('error' in message) return checkError(message.error)
    const request = answers === undefined ? undefined : requests.get(answers)
    if (answers === undefined || isOwn(answers)) return []
    if (!request) return [`the result of ${answers}, which is no request of the protocol`]
    return check(request.result, message.result, 'result').map((problem) => `response to ${answers} ${problem}`)
  }
}

function checkEnvelope(message: Readonly<Record<string, unknown>>): string[] {
  const problems = Object.keys(message)
    .filter((key) => !envelopeKeys.has(key))
    .map((key) => `${key}: is unknown to JSON-RPC`)
  if (message.jsonrpc !== '2.0') problems.push('jsonrpc: is not "2.0"')
  if ('id' in message && !isId(message.id) && !('error' in message && message.id === null))
    problems.push('id: is neither an integer nor a string')
  if (typeof message.method !== 'string' && !('id' in message)) problems.push('it has neither a method nor an id')
  if ('result' in message === 'error' in message && typeof message.method !== 'string')
    problems.push('a response has either a result or an error')
  return problems
}

function checkError(error: unknown): readonly string[] {
  if (!isRecord(error)) return ['error: is no object']
  return [
    ...(Number.isInteger(error.code) ? [] : ['error.code: is no integer']),
    ...(typeof error.message === 'string' ? [] : ['error.message: is no string']),
    ...Object.keys(error)
      .filter((key) => !['code', 'message', 'data'].includes(key))
      .map((key) => `error.${key}: is unknown to JSON-RPC`),
  ]
}

function isId(id: unknown): boolean {
  return typeof id === 'string' || Number.isInteger(id)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
