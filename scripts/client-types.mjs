/** The types of the web client from an OpenAPI document; a test compares them with what is committed. */
import openapiTS, { astToString } from 'openapi-typescript';

export const CLIENT_TYPES = 'web/src/api/schema.d.ts';

export const clientTypes = async (document) =>
  `/** Generated from the OpenAPI document by \`npm run generate\`. */\n${astToString(await openapiTS(document, { silent: true }))}`;
