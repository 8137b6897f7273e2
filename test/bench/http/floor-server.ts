import { randomUUID } from 'node:crypto'
import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/**
 * The floor: Hono and one call to the database for each action, on the same table and keys. No sign-in, no permission, no checks,
 * no counters, no history; only the creation writes as many items as Kawal does, since that is what a creation is.
 */
const TableName = process.env['KAWAL_TABLE'] ?? ''
const client = new DynamoDBClient({ endpoint: process.env['KAWAL_DYNAMODB_ENDPOINT'] ?? '' })
const app = new Hono()

app.get('/item', async (c) => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: { pk: { S: c.req.query('pk') ?? '' }, sk: { S: c.req.query('sk') ?? '' } } }),
  )
  return c.json(unmarshall(Item ?? {}))
})

app.get('/page', async (c) => {
  const { index = '', name = '', partition = '', limit = '50' } = c.req.query()
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: index,
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': name },
      ExpressionAttributeValues: { ':partition': { S: partition } },
      Limit: Number(limit),
    }),
  )
  return c.json({ items: Items.map((item) => unmarshall(item)) })
})

app.post('/item', async (c) => {
  const { title } = await c.req.json<{ title: string }>()
  const id = randomUUID()
  const indexed = Object.fromEntries(
    ['noun', 'facet', 'parent', 'owner', 'due'].flatMap((name) => [
      [`${name}Pk`, { S: 'floor' }],
      [`${name}Sk`, { S: id }],
    ]),
  )
  const items = [
    { pk: { S: id }, sk: { S: 'record' }, card: { M: { title: { S: title } } }, ...indexed },
    { pk: { S: id }, sk: { S: 'event' }, title: { S: title } },
    { pk: { S: `command#${id}` }, sk: { S: 'command' } },
  ]
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: items.map((Item) => ({ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } })),
    }),
  )
  return c.json({ id, title }, 201)
})

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.({ port }))
