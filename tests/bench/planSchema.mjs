/** What a checker of schemas can ask of a plan that is written as YAML: each task with lead, person and deadline. */
export const planSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['title', 'tasks'],
  properties: {
    title: { type: 'string' },
    tasks: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title', 'text', 'lead', 'person', 'deadline'],
        additionalProperties: false,
        properties: {
          title: { type: 'string' },
          text: { type: 'string' },
          lead: { type: 'string', pattern: '^(?:省|云川省)' },
          support: { type: 'array', uniqueItems: true, items: { type: 'string' } },
          person: { type: 'string' },
          deadline: { type: 'string', pattern: '^\\d{4}年\\d{1,2}月底前$' },
        },
      },
    },
  },
}
