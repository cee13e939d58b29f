/** 内容安全策略 · nothing but our own files: no inline script, no inline style, no foreign origin (decision 0045). */
import type { INestApplication } from '@nestjs/common';
import helmet from 'helmet';

/** Without TLS the browser must not be told to ask for it: an office network may have none. */
export function useSecurityHeaders(app: INestApplication, tls: boolean): void {
  const directives = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(tls ? { upgradeInsecureRequests: [] } : {}),
  };
  app.use(helmet({ strictTransportSecurity: tls, contentSecurityPolicy: { useDefaults: false, directives } }));
  // the page of the interface document writes styles into its elements
  const documents = { ...directives, styleSrc: ["'self'", "'unsafe-inline'"] };
  app.use('/api/docs', helmet.contentSecurityPolicy({ useDefaults: false, directives: documents }));
}
