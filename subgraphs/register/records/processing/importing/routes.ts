/** Where a file of an import is put. */
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { answerRefusals, entrance, type Serving } from '../../../kernel/door.ts';
import { receiveFile } from './receive.ts';

/** `PUT /imports/<party>/<id>`: the body is the file, of any content type. The answer says what became of it. */
export async function importRoutes(http: FastifyInstance, serving: Serving): Promise<void> {
  answerRefusals(http);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  http.put('/imports/:party/:id', { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const { register, caller } = await entrance(serving, request);
    const { id } = request.params as { id: string };
    const body = (request.body ?? request.raw) as Readable;
    const { state, rowsRead, rowsGood, refusedCount, problem } = await receiveFile({
      register,
      caller,
      id,
      body,
    });
    const answer = { id, state, rowsRead, rowsGood, refusedCount, problem };
    return reply.code(state === 'REFUSED' ? 422 : 200).send(answer);
  });
}
