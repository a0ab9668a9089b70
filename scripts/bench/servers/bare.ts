// The baseline: Hono routes that parse a request and answer as many bytes as Juyi does, and do nothing else.
import { receipt, serveBare } from './serving.ts';

const list = JSON.stringify({
  items: Array.from({ length: 20 }, () => ({ id: 'x'.repeat(36), text: '字'.repeat(90) })),
});

const cast = JSON.stringify({ receipt: 'XXXX-XXXX-XXXX-XXXX', seq: 12_345 });

serveBare((app) => {
  app.get('/list', () => new Response(list, { headers: { 'content-type': 'application/json; charset=utf-8' } }));
  app.post('/cast', async (context) => {
    await context.req.json();
    return new Response(cast, { headers: { 'content-type': 'application/json; charset=utf-8' } });
  });
  app.post('/write', async (context) => {
    await context.req.json();
    return receipt();
  });
});
