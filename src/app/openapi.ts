/** 接口文档 · generated from the controllers and their schemas; test/golden/openapi.json is held to it. */
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { commandBody } from '../cases/command-body.js';
import { COMMANDS } from '../domain/commands.js';
import type { Locality } from '../engine/engine.js';
import { Database } from '../platform/database.js';
import { problemShape } from '../platform/http/documented.js';
import { Readiness } from '../platform/readiness.js';
import type { Parts } from './api.module.js';
import { ApiModule } from './api.module.js';

type Direction = 'input' | 'output';
type Json = Record<string, unknown>;

/** The document of a running server. */
export function openApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('承办')
    .setDescription('建议提案办理接口。出错一律是 application/problem+json(RFC 9457),答复都带追踪号 X-Trace-Id。')
    .setVersion('1')
    .addCookieAuth('chengban_session', { type: 'apiKey', description: 'TLS 之后名为 __Host-chengban_session' })
    .build();
  config.components = { ...config.components, schemas: { Problem: schemaOf(problemShape, 'output') as never } };
  return SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema === commandBody ? commandsDocument() : converted(schema as z.ZodType, schemaType),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

/** The same document without a server: nothing is asked of a database to draw up a page. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const parts: Parts = {
    database: Object.create(Database.prototype) as Database,
    locality: {} as Locality,
    queues: { settings: {}, names: [] } as unknown as Parts['queues'],
    readiness: new Readiness([]),
    log: pino({ level: 'silent' }),
    tls: false,
  };
  const app = await NestFactory.create(ApiModule.of(parts), { logger: false });
  const document = openApi(app);
  await app.close();
  // what the decorators hold in common must not be shared by those who compare and print it
  return JSON.parse(JSON.stringify(document)) as OpenAPIObject;
}

function schemaOf(schema: z.ZodType, io: Direction): Json {
  return z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // more may be added to an answer at any time: a reader passes over what it does not know
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // zod writes out the pattern behind a format that has a name
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  }) as Json;
}

function converted(schema: z.ZodType, io: Direction): { schema: Json; components: Json } {
  const { $defs, definitions, $schema: _, ...rest } = withNulls(schemaOf(schema, io)) as Json;
  return { schema: rest, components: { ...(definitions as Json), ...($defs as Json) } };
}

/** OpenAPI 3.0: a list of values allows null only when it says so itself. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (value === null || typeof value !== 'object') return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, withNulls(v)]));
  return made.nullable === true && Array.isArray(made.enum) ? { ...made, enum: [...made.enum, null] } : made;
}

/** 指令 · one shape for each command of the closed list, told apart by `type`. */
function commandsDocument(): { schema: Json; components: Json } {
  const components: Json = {};
  const oneOf: Json[] = [];
  const mapping: Record<string, string> = {};
  for (const { type, label, scope, schema } of COMMANDS.values()) {
    const name = `Command.${type}`;
    components[name] = {
      type: 'object',
      description: label,
      properties: {
        type: { type: 'string', enum: [type] },
        ...(scope === 'case' ? {} : { handlingId: { type: 'string', format: 'uuid', description: '承办件' } }),
        data: schemaOf(schema, 'input'),
      },
      required: ['type', ...(scope === 'handling' ? ['handlingId'] : [])],
      additionalProperties: false,
    };
    // without it a reader takes the name of the shape for the value of `type`
    mapping[type] = `#/components/schemas/${name}`;
    oneOf.push({ $ref: mapping[type] });
  }
  return { schema: { oneOf, discriminator: { propertyName: 'type', mapping } }, components };
}
