/** A plugin: Apollo Gateway reports values that do not match the schema in an extension alone; callers get errors. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context.ts';
import { formatError } from './errors.ts';

const EXTENSION = 'valueCompletion';

export const valueCompletionPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const lost = result.extensions?.[EXTENSION];
        if (!Array.isArray(lost)) return;
        const { [EXTENSION]: _, ...extensions } = result.extensions ?? {};
        result.errors = [
          ...(result.errors ?? []),
          ...lost.map(({ path }: GraphQLFormattedError) => unfit(path)),
        ];
        if (Object.keys(extensions).length > 0) result.extensions = extensions;
        else delete result.extensions;
      },
    };
  },
};

function unfit(path: GraphQLFormattedError['path']): GraphQLFormattedError {
  return formatError({ message: '', ...(path && { path }), extensions: { code: 'VALUE_COMPLETION' } });
}
